/// Whether a phase is part of a migration's way.
public enum Applicability: Sendable {
  case applies
  case doesNotApply
  /// What decides it is not known yet.
  case open
}

extension Migration {
  /// Whether the phase is part of the way: no quote, no approval of it; no customisations, no work on them.
  public func applicability(of phase: Phase) -> Applicability {
    switch phase {
    case .quoteApproval:
      if needsQuote { return .applies }
      guard let quote else { return .open }
      return quote.value.isDue ? .applies : .doesNotApply
    case .customisations:
      guard let hasCustomisations else { return .open }
      return hasCustomisations.value ? .applies : .doesNotApply
    default:
      return .applies
    }
  }

  /// The phases of its way, those in doubt and the one it is in included, though a later answer made that one needless.
  public var path: [Phase] {
    Phase.allCases.filter { $0 == phase || applicability(of: $0) != .doesNotApply }
  }

  /// The phase that comes after the one it is in; nil at the end.
  public var next: Phase? { path.first { $0 > phase } }

  /// The phase of its way that comes before the one it is in; nil at the beginning.
  public var previous: Phase? { path.last { $0 < phase } }

  /// What has to be there before the phase is left, met or not, in the order in which people go about it.
  public func requirements(of phase: Phase) -> [Requirement] {
    switch phase {
    case .request:
      return [.fact(.source), .fact(.target), .fact(.serverContact)]
    case .prerequisites:
      return [
        .check(.serverIsFit), .fact(.specialEditions), .fact(.hasCustomisations), .fact(.dataPaths),
        .check(.remoteAccess), .check(.serverLogin),
      ]
    case .quoting:
      return (isCustomised ? [.check(.customisationsAnalysed)] : []) + [.fact(.quote)]
    case .quoteApproval:
      return [.fact(.quoteSent), .fact(.quoteAnswer)]
    case .preProduction:
      return [.fact(.preProductionDate), .check(.versionInstalled), .check(.copyMigrated), .check(.guidesSent)]
    case .customisations:
      guard !customisations.isEmpty else { return [.fact(.customisationNames)] }
      return customisations.flatMap { item in
        Customisation.Step.allCases.map { Requirement.customisation(item.name, $0) }
      }
    case .productionAgreement:
      let confirmations = MigrationCheck.allCases.filter {
        $0.isConfirmation && (isCustomised || !$0.concernsCustomisations)
      }
      return [.fact(.productionDate), .fact(.productionAnswer)] + confirmations.map { .check($0) } + [.fact(.downtime)]
    case .production:
      return [.check(.migrationDone)]
    case .finished:
      return []
    }
  }

  /// Whether that is there.
  public func meets(_ requirement: Requirement) -> Bool {
    switch requirement {
    case .check(let check): checks[check] != nil
    case .customisation(let name, let step): customisations.first { $0.name == name }?.steps[step] != nil
    case .fact(let fact): knows(fact)
    }
  }

  /// What is still missing before the next phase: of the phase it is in, and of those before it, which a later answer may
  /// have opened again; what a supervisor went past stays passed.
  public var missing: [Requirement] { missing(through: phase) }

  /// What is missing of the phases of its way up to that one.
  func missing(through last: Phase) -> [Requirement] {
    path.filter { $0 <= last && !skipped.contains($0) && applicability(of: $0) != .doesNotApply }
      .flatMap(requirements)
      .filter { !meets($0) }
  }

  private var isCustomised: Bool { hasCustomisations?.value == true }

  /// Whose turn it is where it stands, unless somebody says otherwise (`domain.md` 5).
  var turn: Turn { awaitsDate && phase == .productionAgreement ? .customer : phase.turn }

  private func knows(_ fact: MigrationFact) -> Bool {
    switch fact {
    case .source: source != nil
    case .target: target != nil
    case .serverContact: serverContact != nil
    case .specialEditions: specialEditions != nil
    case .dataPaths: dataPaths != nil
    case .hasCustomisations: hasCustomisations != nil
    case .customisationNames: !customisations.isEmpty
    // A quote of nothing does where no fee is due: an old version always has one. One that was refused is to be made anew.
    case .quote: quote.map { $0.value.isDue || !needsQuote } ?? false && quoteAnswer?.value != .refused
    case .quoteSent: quoteSent != nil
    case .quoteAnswer: quoteAnswer?.value == .accepted
    case .preProductionDate: preProductionDate != nil
    case .productionDate: productionDate != nil
    case .productionAnswer: hasAgreedDate
    case .downtime: downtime != nil
    }
  }
}
