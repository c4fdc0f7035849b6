import Desk

/// A line of a clock's account, its figures written already.
enum AccountText: Worded {
  case started(String, Explanation.Cause, paused: Bool)
  case counted(date: String, times: String, SpanRemark?, amount: String, total: String)
  case skipped(from: String, to: String?, ClosedDayText)
  case paused(String)
  case resumed(String)
  case retargeted(String, ChangeText, from: String?, to: String?)
  case reached(String)
  case stopped(String, Explanation.Cause)
  case reopened(String)

  init(_ line: Explanation.Line, _ figures: ExplanationFigures) {
    self =
      switch line {
      case .started(let at, let cause, let paused): .started(figures.moment(at), cause, paused: paused)
      case .counted(let part):
        .counted(
          date: figures.date(part.date),
          times: figures.times(part.span),
          figures.isChanged(part.span) ? .clockChanged : part.nature == .special ? .special : nil,
          amount: figures.amount(part.seconds),
          total: figures.amount(part.total)
        )
      case .skipped(let dates, let nature):
        .skipped(
          from: figures.date(dates.lowerBound),
          to: dates.lowerBound == dates.upperBound ? nil : figures.date(dates.upperBound),
          ClosedDayText(nature)
        )
      case .paused(let at): .paused(figures.moment(at))
      case .resumed(let at): .resumed(figures.moment(at))
      case .retargeted(let at, let change, let before, let after):
        .retargeted(
          figures.moment(at),
          ChangeText(change),
          from: before.map(figures.target),
          to: after.map(figures.target)
        )
      case .reached(let at): .reached(figures.moment(at))
      case .stopped(let at, let cause): .stopped(figures.moment(at), cause)
      case .reopened(let at): .reopened(figures.moment(at))
      }
  }

  var wording: Wording {
    switch self {
    case .started(let at, let cause, let paused):
      Wording(
        fr: "\(at) : départ, \(cause.wording.french)" + (paused ? " ; en pause, car on attend le client" : ""),
        en: "\(at): start, \(cause.wording.english)" + (paused ? "; paused, as the customer is waited for" : "")
      )
    case .counted(let date, let times, let remark, let amount, let total):
      Wording(
        fr: "\(date) \(times)" + (remark.map { " (\($0.wording.french))" } ?? "") + " : \(amount), total \(total)",
        en: "\(date) \(times)" + (remark.map { " (\($0.wording.english))" } ?? "") + ": \(amount), total \(total)"
      )
    case .skipped(let from, let to, let reason):
      Wording(
        fr: from + (to.map { " au \($0)" } ?? "") + " : " + reason.wording.french,
        en: from + (to.map { " to \($0)" } ?? "") + ": " + reason.wording.english
      )
    case .paused(let at): Wording(fr: "\(at) : pause, attente du client", en: "\(at): pause, waiting for the customer")
    case .resumed(let at): Wording(fr: "\(at) : reprise, fin de l'attente", en: "\(at): resumed, the wait is over")
    case .retargeted(let at, let change, let before, let after):
      Wording(
        fr: "\(at) : \(change.wording.french) ; engagement \(before ?? "aucun") → \(after ?? "aucun"), l'écoulé reste",
        en: "\(at): \(change.wording.english); commitment \(before ?? "none") → \(after ?? "none"), elapsed is kept"
      )
    case .reached(let at): Wording(fr: "\(at) : échéance", en: "\(at): due")
    case .stopped(let at, let cause):
      Wording(fr: "\(at) : arrêt, \(cause.wording.french)", en: "\(at): stop, \(cause.wording.english)")
    case .reopened(let at):
      Wording(fr: "\(at) : réouverture, l'écoulé reste", en: "\(at): reopened, elapsed is kept")
    }
  }

  static var samples: [AccountText] {
    [
      .started("lun. 13 juil. 09:00", .created, paused: false), .started("lun. 13 juil. 09:00", .taken, paused: true),
      .counted(date: "lun. 13 juil.", times: "09:00–12:00", nil, amount: "3h00", total: "4h00"),
      .counted(date: "lun. 13 juil.", times: "09:00–12:00", .special, amount: "3h00", total: "4h00"),
      .skipped(from: "mar. 14 juil.", to: nil, .holiday(.bastilleDay)),
      .skipped(from: "sam. 11 juil.", to: "dim. 12 juil.", .weekday), .paused("lun. 13 juil. 09:00"),
      .resumed("lun. 13 juil. 09:00"),
      .retargeted("lun. 13 juil. 09:00", .priority(from: .mineure, to: .majeure), from: "2j = 14h00", to: nil),
      .reached("lun. 13 juil. 09:00"), .stopped("lun. 13 juil. 09:00", .resolved), .reopened("lun. 13 juil. 09:00"),
    ]
  }
}

/// What makes a counted span other than it looks.
enum SpanRemark: CaseIterable, Worded {
  /// The date has hours of its own.
  case special
  /// The clock on the wall was put forward or back during it, so that its times do not make its length.
  case clockChanged

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
