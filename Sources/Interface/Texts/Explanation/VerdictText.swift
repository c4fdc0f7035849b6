import Desk

/// The sum under a clock's account.
enum VerdictText: Worded {
  case notStarted
  /// It runs or stands still, and so much is left.
  case open(elapsed: String, target: String, left: String)
  case overdue(elapsed: String, target: String, by: String)
  case met(elapsed: String, target: String)
  case missed(elapsed: String, target: String, by: String)
  /// There is nothing to judge it by.
  case uncommitted(elapsed: String)

  init(_ clock: Clock, _ figures: ExplanationFigures) {
    let elapsed = figures.amount(clock.elapsed)
    guard clock.startedAt != nil else {
      self = .notStarted
      return
    }
    guard let seconds = clock.target?.seconds else {
      self = .uncommitted(elapsed: elapsed)
      return
    }
    let target = figures.amount(seconds)
    let rest = figures.amount(abs(seconds - clock.elapsed))
    self =
      switch clock.state {
      case .met: .met(elapsed: elapsed, target: target)
      case .missed: .missed(elapsed: elapsed, target: target, by: rest)
      case .none, .pending, .running, .paused:
        clock.isBreached
          ? .overdue(elapsed: elapsed, target: target, by: rest)
          : .open(elapsed: elapsed, target: target, left: rest)
      }
  }

  var wording: Wording {
    switch self {
    case .notStarted: Wording(fr: "Pas encore partie.", en: "Not started yet.")
    case .open(let elapsed, let target, let left):
      Wording(
        fr: "Écoulé \(elapsed) sur \(target), reste \(left).",
        en: "Elapsed \(elapsed) of \(target), \(left) left."
      )
    case .overdue(let elapsed, let target, let late):
      Wording(
        fr: "Écoulé \(elapsed) sur \(target), dépassée de \(late).",
        en: "Elapsed \(elapsed) of \(target), overdue by \(late)."
      )
    case .met(let elapsed, let target):
      Wording(fr: "Écoulé \(elapsed) sur \(target) : tenue.", en: "Elapsed \(elapsed) of \(target): met.")
    case .missed(let elapsed, let target, let late):
      Wording(
        fr: "Écoulé \(elapsed) sur \(target) : manquée de \(late).",
        en: "Elapsed \(elapsed) of \(target): missed by \(late)."
      )
    case .uncommitted(let elapsed): Wording(fr: "Écoulé \(elapsed).", en: "Elapsed \(elapsed).")
    }
  }

  static var samples: [VerdictText] {
    [
      .notStarted, .open(elapsed: "3h00", target: "6h00", left: "3h00"),
      .overdue(elapsed: "7h00", target: "6h00", by: "1h00"), .met(elapsed: "3h00", target: "6h00"),
      .missed(elapsed: "7h00", target: "6h00", by: "1h00"), .uncommitted(elapsed: "3h00"),
    ]
  }
}

/// What the reckoning towards a due instant supposes.
struct SuppositionText: Worded {
  var condition: Explanation.Ahead.Condition
  var moment: String

  var wording: Wording {
    switch condition {
    case .runsOn:
      Wording(fr: "À partir de \(moment), si rien ne change :", en: "From \(moment) on, if nothing changes:")
    case .resumedNow:
      Wording(fr: "Si l'attente finissait maintenant, \(moment) :", en: "If the wait ended now, \(moment):")
    case .notStopped:
      Wording(fr: "Sans cet arrêt, à partir de \(moment) :", en: "Had it not stopped, from \(moment) on:")
    }
  }

  static var samples: [SuppositionText] {
    [.runsOn, .resumedNow, .notStopped].map { SuppositionText(condition: $0, moment: "lun. 13 juil. 09:00") }
  }
}
