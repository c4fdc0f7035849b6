import Desk

/// What was done to a migration, in the words of the one-line confirmation.
public enum MigrationDoneText: Worded {
  /// It came into that phase; whose turn it is there.
  case moved(Phase, Turn)
  case finished
  case cancelled
  case revived(Phase)
  /// What was noted, and what is still missing.
  case noted(missing: Int)
  /// The phases that come in, and those that fall away.
  case replanned(added: [Phase], dropped: [Phase], missing: Int)
  case turned(Turn)
  /// The set-up fee that is due now, in euros without tax, and what is still missing; nil for no fee any more.
  case charged(Int?, missing: Int)

  /// What an action did: the migration before it, and after.
  init(_ action: MigrationAction, before: Migration?, after: Ticket) {
    guard let migration = after.migration else {
      self = .noted(missing: 0)
      return
    }
    let added = migration.path.filter { !(before?.path.contains($0) ?? true) }
    let dropped = (before?.path ?? []).filter { !migration.path.contains($0) }
    self =
      switch action {
      case _ where migration.status == .cancelled: .cancelled
      case _ where migration.status == .finished: .finished
      case .back where before?.status == .cancelled: .revived(migration.phase)
      case .set where action.verb == .turn: .turned(after.turn)
      case _ where before?.phase != migration.phase: .moved(migration.phase, after.turn)
      case _ where before != nil && before?.setupFee != migration.setupFee:
        .charged(migration.setupFee, missing: migration.missing.count)
      case _ where !added.isEmpty || !dropped.isEmpty:
        .replanned(added: added, dropped: dropped, missing: migration.missing.count)
      default: .noted(missing: migration.missing.count)
      }
  }

  /// One of each.
  public static var samples: [MigrationDoneText] {
    [
      .moved(.prerequisites, .customer), .finished, .cancelled, .revived(.quoting), .noted(missing: 0),
      .noted(missing: 1), .noted(missing: 3), .replanned(added: [.customisations], dropped: [], missing: 2),
      .replanned(added: [], dropped: [.customisations, .quoteApproval], missing: 0), .turned(.desk),
      .charged(900, missing: 3), .charged(nil, missing: 0),
    ]
  }

  /// The words that follow the number.
  public var wording: Wording {
    switch self {
    case .moved(let phase, let turn):
      Wording(
        fr: "en phase \(phase.wording.french), \(turn.wording.french)",
        en: "in phase \(phase.wording.english), \(turn.wording.english)"
      )
    case .finished: Wording(fr: "migration terminée", en: "migration finished")
    case .cancelled: Wording(fr: "migration annulée, tout est gardé", en: "migration cancelled, everything is kept")
    case .revived(let phase):
      Wording(fr: "reprise en phase \(phase.wording.french)", en: "taken up again in phase \(phase.wording.english)")
    case .noted(let missing):
      Wording(fr: "noté, \(Self.left(missing).french)", en: "noted, \(Self.left(missing).english)")
    case .replanned(let added, let dropped, let missing):
      Wording(
        fr: "noté, parcours changé (\(Self.phases(added, dropped).french)), \(Self.left(missing).french)",
        en: "noted, the path changed (\(Self.phases(added, dropped).english)), \(Self.left(missing).english)"
      )
    case .turned(let turn): turn.wording
    case .charged(let fee, let missing):
      Wording(
        fr: "noté, \(Self.fee(fee).french), \(Self.left(missing).french)",
        en: "noted, \(Self.fee(fee).english), \(Self.left(missing).english)"
      )
    }
  }

  private static func fee(_ fee: Int?) -> Wording {
    guard let fee else { return Wording(fr: "plus de forfait de mise en œuvre", en: "no set-up fee any more") }
    let sum = EurosText.fee(fee).wording
    return Wording(
      fr: "forfait de mise en œuvre \(sum.french), un devis est à faire accepter",
      en: "set-up fee \(sum.english), a quote has to be accepted"
    )
  }

  private static func left(_ count: Int) -> Wording {
    switch count {
    case 0: Wording(fr: "rien ne manque plus", en: "nothing is missing any more")
    case 1: Wording(fr: "reste 1 point", en: "1 point left")
    default: Wording(fr: "restent \(count) points", en: "\(count) points left")
    }
  }

  private static func phases(_ added: [Phase], _ dropped: [Phase]) -> Wording {
    let signs = added.map { ("+", $0) } + dropped.map { ("−", $0) }
    return Wording(
      fr: signs.map { $0 + " " + $1.wording.french }.joined(separator: ", "),
      en: signs.map { $0 + " " + $1.wording.english }.joined(separator: ", ")
    )
  }
}
