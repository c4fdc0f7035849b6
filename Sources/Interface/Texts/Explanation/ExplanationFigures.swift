import Desk

/// How figures are written where they are to be checked: to the second where there are seconds.
struct ExplanationFigures {
  let formats: Formats

  /// An amount of opening time: `7h30`, `0h42m17s`, `126h00`.
  func amount(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60)
    let sign = seconds < 0 ? formats.minus : ""
    return sign + "\(hours)h\(two(minutes))" + (rest == 0 ? "" : "m\(two(rest))s")
  }

  /// A commitment as the rules write it, with its worth where it is written in days: `6h`, `2j = 14h00`.
  func target(_ target: Target) -> String {
    switch target.written {
    case .hours: formats.target(target)
    case .days: formats.target(target) + " = " + amount(target.seconds)
    }
  }

  /// A date with its weekday, and the year where it is not this one: `lun. 13 juil.`.
  func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.figures
    let words = [formats.language(DateText.weekday(date.weekday)), "\(day)", formats.language(DateText.month(month))]
    let isThisYear = year == formats.zone.local(formats.now).date.year
    return (words + (isThisYear ? [] : ["\(year)"])).joined(separator: " ")
  }

  /// A date and a time: `lun. 13 juil. 09:00`.
  func moment(_ instant: Instant) -> String { date(instant) + " " + time(instant) }

  /// The date of an instant.
  func date(_ instant: Instant) -> String { date(formats.zone.local(instant).date) }

  /// The time of day of an instant.
  func time(_ instant: Instant) -> String { time(formats.zone.local(instant).secondOfDay) }

  /// The times of a span within a date, which may end at 24:00: `09:00–12:00`.
  func times(_ span: OpenSpan) -> String {
    let closes = formats.zone.local(span.closes).secondOfDay
    return time(formats.zone.local(span.opens).secondOfDay) + "–" + time(closes == 0 ? 86_400 : closes)
  }

  /// Whether the clock on the wall was changed during the span, so that its times do not make its length.
  func isChanged(_ span: OpenSpan) -> Bool {
    formats.zone.offset(at: span.opens) != formats.zone.offset(at: span.closes)
  }

  private func time(_ second: Int) -> String {
    two(second / 3600) + ":" + two(second / 60 % 60) + (second % 60 == 0 ? "" : ":" + two(second % 60))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
