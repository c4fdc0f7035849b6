// How a clock stands, in words.

import Desk

/// How a clock stands, with its amounts written for the screen.
public enum ClockText: Worded {
  /// The kind of ticket has no such clock.
  case absent
  /// There is no commitment.
  case uncommitted
  /// It starts later, and may then run so long.
  case upcoming(target: String)
  /// So much is left.
  case running(left: String)
  /// Little is left.
  case atRisk(left: String)
  /// It ran so much too long and still runs.
  case breached(by: String)
  /// It stands still with so much left.
  case paused(left: String)
  /// It stands still and had run so much too long.
  case pausedLate(by: String)
  /// It was stopped in time, after so long.
  case met(after: String, target: String)
  /// It was stopped so much too late.
  case missed(by: String)

  /// What is said.
  public var wording: Wording {
    switch self {
    case .absent: Wording(fr: "sans objet", en: "not for this kind")
    case .uncommitted: CommitmentText.none.wording
    case .upcoming(let target): Wording(fr: "à venir (\(target))", en: "to come (\(target))")
    case .running(let left): Wording(fr: "reste \(left)", en: "\(left) left")
    case .atRisk(let left): Wording(fr: "à risque, reste \(left)", en: "at risk, \(left) left")
    case .breached(let late): Wording(fr: "dépassée de \(late)", en: "overdue by \(late)")
    case .paused(let left): Wording(fr: "en pause, reste \(left)", en: "paused, \(left) left")
    case .pausedLate(let late): Wording(fr: "en pause, dépassée de \(late)", en: "paused, overdue by \(late)")
    case .met(let time, let target): Wording(fr: "tenue en \(time) sur \(target)", en: "met in \(time) of \(target)")
    case .missed(let late): Wording(fr: "manquée de \(late)", en: "missed by \(late)")
    }
  }

  /// One of each.
  public static var samples: [ClockText] {
    [
      .absent, .uncommitted, .upcoming(target: "2h"), .running(left: "0h51"), .atRisk(left: "0h20"),
      .breached(by: "0h42"), .paused(left: "3h05"), .pausedLate(by: "0h42"), .met(after: "0h35", target: "2h"),
      .missed(by: "0h42"),
    ]
  }

  /// How that clock stands; where `isAbsent` says so, the kind of ticket has none.
  public init(_ clock: Clock, isAbsent: Bool = false, _ formats: Formats) {
    guard let target = clock.target, let remaining = clock.remaining else {
      self = isAbsent ? .absent : .uncommitted
      return
    }
    let late = formats.duration(-remaining)
    switch clock.state {
    case .none: self = .uncommitted
    case .pending: self = .upcoming(target: formats.target(target))
    case .running where clock.isBreached: self = .breached(by: late)
    case .running where clock.isAtRisk: self = .atRisk(left: formats.countdown(remaining))
    case .running: self = .running(left: formats.countdown(remaining))
    case .paused where clock.isBreached: self = .pausedLate(by: late)
    case .paused: self = .paused(left: formats.duration(remaining))
    case .met: self = .met(after: formats.duration(clock.elapsed), target: formats.target(target))
    case .missed: self = .missed(by: late)
    }
  }
}

/// What stands around clocks.
public enum ClockLabel: CaseIterable, Worded {
  case due

  /// What is said.
  public var wording: Wording {
    switch self {
    case .due: Wording(fr: "échéance", en: "due")
    }
  }
}
