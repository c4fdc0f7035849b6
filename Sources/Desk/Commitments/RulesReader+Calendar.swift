extension RulesReader {
  mutating func calendar(_ node: RulesNode) -> BusinessCalendar? {
    let names = ["timezone", "day", "holidays", "closed", "hours", "special"]
    let mistakesBefore = mistakes.count
    guard let entries = entries(node, allowed: names) else { return nil }
    let zone = required("timezone", in: entries, of: node).flatMap { self.zone($0) }
    let day = required("day", in: entries, of: node).flatMap { self.dayLength($0) }
    let holidays = required("holidays", in: entries, of: node).flatMap { self.holidays($0) }
    let closures = required("closed", in: entries, of: node).flatMap { self.closures($0) }
    let hours = required("hours", in: entries, of: node)
    let spans = hours.flatMap { self.hours($0) }
    let special = required("special", in: entries, of: node).flatMap { self.special($0) }
    guard let zone, let day, let holidays, let closures, let hours, let spans, let special else { return nil }
    // What a mistaken span leaves out is not held against the whole besides.
    guard mistakes.count == mistakesBefore else { return nil }
    do throws(BusinessCalendar.Mistake) {
      return try BusinessCalendar(
        zone: zone,
        hours: spans,
        holidays: holidays,
        closures: closures,
        special: special,
        day: day
      )
    } catch {
      switch error {
      case .neverOpen: note(.neverOpen, hours)
      case .worthlessDay: note(.notADayLength, node)
      case .overlap(let span, _): note(.overlaps(span), hours)
      }
      return nil
    }
  }

  private mutating func zone(_ node: RulesNode) -> Zone? {
    guard let identifier = text(node) else { return nil }
    guard let zone = Zone(identifier: identifier) else {
      note(.unknownZone, node, alike: Array(Zone.names(like: identifier).prefix(5)))
      return nil
    }
    return zone
  }

  private mutating func dayLength(_ node: RulesNode) -> Int? {
    guard let written = text(node) else { return nil }
    guard
      case .hours(let hours, let minutes)? = BusinessDuration(written),
      hours * 60 + minutes <= 24 * 60
    else {
      note(.notADayLength, node)
      return nil
    }
    return BusinessDuration.hours(hours, minutes: minutes).seconds(day: 0)
  }

  private mutating func holidays(_ node: RulesNode) -> HolidaySet? {
    word(node, among: HolidaySet.allCases.map(\.rawValue)).flatMap(HolidaySet.init(rawValue:))
  }

  private mutating func hours(_ node: RulesNode) -> [Weekday: [DaySpan]]? {
    guard let entries = entries(node, allowed: Weekday.allCases.map(\.name)) else { return nil }
    var hours: [Weekday: [DaySpan]] = [:]
    for weekday in Weekday.allCases {
      if let spans = entries[weekday.name].flatMap({ spans($0) }) { hours[weekday] = spans }
    }
    return hours
  }

  private mutating func special(_ node: RulesNode) -> [CivilDate: [DaySpan]]? {
    guard let entries = entries(node) else { return nil }
    var special: [CivilDate: [DaySpan]] = [:]
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let spans = spans(entry)
      guard let date = CivilDate(iso: name) else {
        note(.notADate, key: entry.key, found: TomlValue.bare(name))
        continue
      }
      special[date] = spans
    }
    return special
  }

  private mutating func spans(_ node: RulesNode) -> [DaySpan]? {
    guard let elements = elements(node) else { return nil }
    var spans: [DaySpan] = []
    for element in elements {
      guard let span = span(element) else { continue }
      if let other = spans.first(where: span.overlaps) {
        note(.overlaps(other), element)
      } else {
        spans.append(span)
      }
    }
    return spans
  }

  private mutating func span(_ node: RulesNode) -> DaySpan? {
    guard let written = text(node) else { return nil }
    var reader = DigitReader(written.utf8)
    guard
      let opens = Self.timeOfDay(&reader), reader.take("-"),
      let closes = Self.timeOfDay(&reader), reader.isAtEnd
    else {
      note(.notASpan, node)
      return nil
    }
    guard let span = DaySpan(opens: opens, closes: closes) else {
      note(opens == closes ? .spanEmpty : .spanBackwards, node)
      return nil
    }
    return span
  }

  /// Reads `09:00`; `24:00` is the end of the day.
  private static func timeOfDay<Bytes>(_ reader: inout DigitReader<Bytes>) -> Int? {
    guard let hour = reader.number(2), reader.take(":"), let minute = reader.number(2), minute < 60 else { return nil }
    let seconds = hour * 3_600 + minute * 60
    return seconds <= 86_400 ? seconds : nil
  }

  private mutating func closures(_ node: RulesNode) -> [ClosedRange<CivilDate>]? {
    guard let elements = elements(node) else { return nil }
    var closures: [ClosedRange<CivilDate>] = []
    for element in elements {
      if let closure = closure(element) { closures.append(closure) }
    }
    return closures
  }

  private mutating func closure(_ node: RulesNode) -> ClosedRange<CivilDate>? {
    guard let written = text(node) else { return nil }
    let dates = written.split(separator: "/", omittingEmptySubsequences: false).map { CivilDate(iso: $0) }
    guard dates.count <= 2, let first = dates[0], let last = dates[dates.count - 1] else {
      note(.notADateOrRange, node)
      return nil
    }
    guard first <= last else {
      note(.rangeBackwards, node)
      return nil
    }
    return first...last
  }
}

extension Weekday {
  /// The word a rules file uses: `monday` to `sunday`.
  public var name: String { String(describing: self) }
}
