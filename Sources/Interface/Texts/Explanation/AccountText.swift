import Desk

/// What happened to a clock, as a line of its account says it after the time.
enum AccountText: Worded {
  case started(Explanation.Cause, paused: Bool)
  /// Opening time counted that is other than it looks.
  case counted(SpanRemark)
  case skipped(ClosedDayText)
  case paused
  case resumed
  case retargeted(ChangeText, from: String?, to: String?)
  case reached
  case stopped(Explanation.Cause)
  case reopened

  init?(_ line: Explanation.Line, _ figures: ExplanationFigures) {
    switch line {
    case .started(_, let cause, let paused): self = .started(cause, paused: paused)
    case .counted(let part):
      guard let remark = SpanRemark(part, figures) else { return nil }
      self = .counted(remark)
    case .skipped(_, let nature): self = .skipped(ClosedDayText(nature))
    case .paused: self = .paused
    case .resumed: self = .resumed
    case .retargeted(_, let change, let before, let after):
      self = .retargeted(ChangeText(change), from: before.map(figures.target), to: after.map(figures.target))
    case .reached: self = .reached
    case .stopped(_, let cause): self = .stopped(cause)
    case .reopened: self = .reopened
    }
  }

  var wording: Wording {
    switch self {
    case .started(let cause, let paused):
      Wording(
        fr: "départ, \(cause.wording.french)" + (paused ? " ; en pause, car on attend le client" : ""),
        en: "start, \(cause.wording.english)" + (paused ? "; paused, as the customer is waited for" : "")
      )
    case .counted(let remark): remark.wording
    case .skipped(let reason): reason.wording
    case .paused: Wording(fr: "pause, attente du client", en: "pause, waiting for the customer")
    case .resumed: Wording(fr: "reprise, fin de l'attente", en: "resumed, the wait is over")
    case .retargeted(let change, let before, let after):
      Wording(
        fr: "\(change.wording.french) ; engagement \(before ?? "aucun") → \(after ?? "aucun"), l'écoulé reste",
        en: "\(change.wording.english); commitment \(before ?? "none") → \(after ?? "none"), elapsed is kept"
      )
    case .reached: Wording(fr: "échéance", en: "due")
    case .stopped(let cause):
      Wording(fr: "arrêt, \(cause.wording.french)", en: "stop, \(cause.wording.english)")
    case .reopened: Wording(fr: "réouverture, l'écoulé reste", en: "reopened, elapsed is kept")
    }
  }

  static var samples: [AccountText] {
    [
      .started(.created, paused: false), .started(.taken, paused: true), .counted(.special),
      .skipped(.holiday(.bastilleDay)), .skipped(.weekday), .paused, .resumed,
      .retargeted(.priority(from: .mineure, to: .majeure), from: "2j = 14h00", to: nil), .reached, .stopped(.resolved),
      .reopened,
    ]
  }
}

/// What makes a counted span other than it looks.
enum SpanRemark: CaseIterable, Worded {
  /// The date has hours of its own.
  case special
  /// The clock on the wall was put forward or back during it, so that its times do not make its length.
  case clockChanged

  init?(_ part: Explanation.Counted, _ figures: ExplanationFigures) {
    if figures.isChanged(part.span) {
      self = .clockChanged
    } else if part.nature == .special {
      self = .special
    } else {
      return nil
    }
  }

  var wording: Wording {
    switch self {
    case .special: Wording(fr: "horaires exceptionnels", en: "special hours")
    case .clockChanged: Wording(fr: "changement d'heure", en: "the clock changed")
    }
  }
}

extension Explanation.Cause: Worded {
  /// What made the clock start or stop, after a comma.
  public var wording: Wording {
    switch self {
    case .created: Wording(fr: "création du ticket", en: "the ticket is created")
    case .acknowledged: Wording(fr: "prise en compte", en: "acknowledged")
    case .taken: Wording(fr: "prise en charge", en: "taken")
    case .resolved: Wording(fr: "résolution", en: "resolved")
    }
  }

  /// One of each.
  public static var samples: [Explanation.Cause] { [.created, .acknowledged, .taken, .resolved] }
}

/// A change of what decides a target.
enum ChangeText: Worded {
  case priority(from: Priority, to: Priority)
  case kind(from: TicketKind, to: TicketKind)
  /// A contract was re-applied; the words are those of `CommitmentText`, or the formula's code.
  case commitment(from: Commitment, to: Commitment)
  case rules(from: Int, to: Int)

  init(_ change: Explanation.Change) {
    self =
      switch change {
      case .priority(let old, let new): .priority(from: old, to: new)
      case .kind(let old, let new): .kind(from: old, to: new)
      case .commitment(let old, let new): .commitment(from: old, to: new)
      case .rules(let old, let new): .rules(from: old, to: new)
      }
  }

  var wording: Wording {
    switch self {
    case .priority(let old, let new):
      Self.change(fr: "priorité", en: "priority", old.wording, new.wording)
    case .kind(let old, let new):
      Self.change(fr: "type", en: "kind", old.wording, new.wording)
    case .commitment(let old, let new):
      Self.change(fr: "contrat ré-appliqué", en: "contract re-applied", Self.name(old), Self.name(new))
    case .rules(let old, let new):
      Self.change(
        fr: "nouvelles règles, décompte refait depuis le départ",
        en: "new rules, counted anew from the start",
        Wording(fr: "n° \(old)", en: "\(old)"),
        Wording(fr: "n° \(new)", en: "\(new)")
      )
    }
  }

  private static func change(fr: String, en: String, _ old: Wording, _ new: Wording) -> Wording {
    Wording(fr: "\(fr) \(old.french) → \(new.french)", en: "\(en) \(old.english) → \(new.english)")
  }

  private static func name(_ commitment: Commitment) -> Wording {
    switch commitment {
    case .contract(let code): Wording(same: code.rawValue)
    case .noContract: CommitmentText.noContract.wording
    case .unsupported: CommitmentText.unsupported.wording
    }
  }

  static var samples: [ChangeText] {
    [
      .priority(from: .mineure, to: .majeure), .kind(from: .incident, to: .evolution),
      .commitment(from: .noContract, to: .contract(FormulaCode(rawValue: "serenite"))), .rules(from: 1, to: 2),
    ]
  }
}
