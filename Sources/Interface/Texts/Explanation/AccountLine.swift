import Desk

/// A line of a clock's account in the parts that stand in columns of their own: when, what, how much.
struct AccountLine {
  /// Opening time that was counted.
  struct Sum {
    /// What the line adds.
    var amount: String
    /// What had elapsed in all at its end.
    var total: String
  }

  /// The date, or the dates from the first to the last.
  var dates: String
  /// The time, or the times from when to when; none where whole dates are told.
  var times: String?
  /// What happened.
  var words: String?
  /// What was counted.
  var sum: Sum?
  /// Whether it is where the target was, or would be, reached.
  var isDue = false

  init(_ line: Explanation.Line, _ figures: ExplanationFigures) {
    words = AccountText(line, figures).map { figures.formats.language($0) }
    switch line {
    case .counted(let part):
      (dates, times) = (figures.date(part.date), figures.times(part.span))
      sum = Sum(amount: figures.amount(part.seconds), total: figures.amount(part.total))
    case .skipped(let skipped, _):
      let (first, last) = (figures.date(skipped.lowerBound), figures.date(skipped.upperBound))
      dates = first == last ? first : figures.formats.language(DatesText(from: first, to: last))
    case .started(let at, _, _), .paused(let at), .resumed(let at), .retargeted(let at, _, _, _), .reached(let at),
      .stopped(let at, _), .reopened(let at):
      (dates, times) = (figures.date(at), figures.time(at))
    }
    if case .reached = line { isDue = true }
  }

  /// The line as a sentence.
  func sentence(_ language: Language) -> String {
    let when = dates + (times.map { " " + $0 } ?? "")
    guard let sum else { return language(AccountSentence(when: when, what: words ?? "")) }
    return language(
      AccountSentence(when: when + (words.map { " (\($0))" } ?? ""), what: "\(sum.amount), total \(sum.total)")
    )
  }
}

/// Dates from the first to the last.
struct DatesText: Worded {
  var from: String
  var to: String

  var wording: Wording { Wording(fr: "\(from) au \(to)", en: "\(from) to \(to)") }

  static var samples: [DatesText] { [DatesText(from: "sam. 11 juil.", to: "dim. 12 juil.")] }
}

/// When, and after a colon what.
struct AccountSentence: Worded {
  var when: String
  var what: String

  var wording: Wording { Wording(fr: "\(when) : \(what)", en: "\(when): \(what)") }

  static var samples: [AccountSentence] {
    [AccountSentence(when: "lun. 13 juil. 09:00–12:00", what: "3h00, total 4h00")]
  }
}

/// What stands above the columns of figures.
enum AccountHead: CaseIterable, Worded {
  case amount
  case total

  var wording: Wording {
    switch self {
    case .amount: Wording(fr: "compté", en: "counted")
    case .total: Wording(fr: "écoulé", en: "elapsed")
    }
  }
}
