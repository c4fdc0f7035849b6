/// What of a started clock under a commitment changes only with its ticket, so that a database can keep it and count by it.
public struct ClockMark: Hashable, Sendable {
  /// How it stands.
  public enum Standing: Hashable, Sendable {
    /// It runs: when it falls due, from when on it is at risk, and from when on it is breached if nothing is done.
    case running(due: Instant, atRiskFrom: Instant, breachedFrom: Instant)
    /// It is paused; when it fell due and since when it is breached, if it is.
    case paused(breached: Breach?)
    /// It stopped then, in time or too late.
    case stopped(at: Instant, isMet: Bool)
  }

  /// When a clock fell due, and since when it is breached.
  public struct Breach: Hashable, Sendable {
    /// When it fell due.
    public var due: Instant
    /// The first second of opening time after that.
    public var from: Instant

    /// That breach.
    public init(due: Instant, from: Instant) {
      self.due = due
      self.from = from
    }
  }

  /// Which clock.
  public var name: ClockName
  /// The formula it runs or ran under.
  public var formula: FormulaCode
  /// How it stands.
  public var standing: Standing

  /// A clock of that name under that formula that stands so.
  public init(name: ClockName, formula: FormulaCode, standing: Standing) {
    self.name = name
    self.formula = formula
    self.standing = standing
  }
}

extension Clocks {
  /// The marks of its clocks, read at any moment after the ticket's last change.
  public var marks: [ClockMark] {
    all.compactMap { clock in
      guard case .contract(let formula) = clock.terms.commitment, let standing = standing(of: clock) else { return nil }
      return ClockMark(name: clock.name, formula: formula, standing: standing)
    }
  }

  private func standing(of clock: Clock) -> ClockMark.Standing? {
    switch clock.state {
    case .none, .pending: return nil
    case .met, .missed: return clock.stoppedAt.map { .stopped(at: $0, isMet: clock.state == .met) }
    case .paused:
      guard clock.isBreached, let due = clock.due, let from = clock.breachedFrom else {
        return .paused(breached: nil)
      }
      return .paused(breached: ClockMark.Breach(due: due, from: from))
    case .running:
      // A target that the calendar's years do not hold is never reached.
      guard let due = clock.due, let atRiskFrom = clock.atRiskFrom, let from = clock.breachedFrom else {
        return nil
      }
      return .running(due: due, atRiskFrom: atRiskFrom, breachedFrom: from)
    }
  }
}
