import Desk

/// Reads a date and time along the pieces of a pattern.
struct MomentParser {
  private var rest: Substring.UTF8View
  private var year = 0
  private var month = 0
  private var day = 0
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var isAfternoon: Bool?
  private var offset: Int?

  init(_ text: String) {
    rest = Substring(text).utf8
  }

  consuming func reading(_ pieces: [MomentPiece]) -> MomentReading? {
    for piece in pieces {
      guard read(piece) else { return nil }
    }
    return rest.isEmpty ? moment() : nil
  }

  private mutating func read(_ piece: MomentPiece) -> Bool {
    switch piece {
    case .figure(let figure, let digits):
      guard let value = number(digits) else { return false }
      take(value, as: figure, isShort: digits.upperBound == 2)
    case .monthName:
      guard let named = Self.month(word()) else { return false }
      month = named
    case .halfDay:
      let word = word().uppercased()
      guard word == "AM" || word == "PM" else { return false }
      isAfternoon = word == "PM"
    case .fraction: return number(1...9) != nil
    case .offset:
      guard let seconds = offsetSeconds() else { return false }
      offset = seconds
    case .mark(let mark):
      guard rest.starts(with: mark.utf8) else { return false }
      rest = rest.dropFirst(mark.utf8.count)
    }
    return true
  }

  private mutating func take(_ value: Int, as figure: MomentFigure, isShort: Bool) {
    switch figure {
    case .year: year = isShort ? value + (value < 70 ? 2000 : 1900) : value
    case .month: month = value
    case .day: day = value
    case .hour: hour = value
    case .minute: minute = value
    case .second: second = value
    }
  }

  private func moment() -> MomentReading? {
    guard
      let date = CivilDate(year: year, month: month, day: day),
      let hour = hourOfDay(), minute < 60, second < 60
    else { return nil }
    let local = LocalMoment(date: date, secondOfDay: hour * 3_600 + minute * 60 + second)
    guard let offset else { return .local(local) }
    return .instant(Instant(date.daysSinceEpoch * 86_400 + local.secondOfDay - offset))
  }

  private func hourOfDay() -> Int? {
    guard let isAfternoon else { return hour < 24 ? hour : nil }
    return (1...12).contains(hour) ? hour % 12 + (isAfternoon ? 12 : 0) : nil
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let byte = rest.first, 0x30...0x39 ~= byte {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      rest = rest.dropFirst()
    }
    return count >= digits.lowerBound ? value : nil
  }

  private mutating func word() -> String {
    let letters = Substring(rest).prefix { $0.isLetter }
    rest = rest.dropFirst(letters.utf8.count)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return String(letters)
  }

  private mutating func offsetSeconds() -> Int? {
    guard let sign = rest.first else { return nil }
    rest = rest.dropFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    guard let hours = number(2...2), hours < 24 else { return nil }
    var minutes = 0
    // ISO 8601 lets an offset end with its hours.
    if let next = rest.first, next == UInt8(ascii: ":") || 0x30...0x39 ~= next {
      if next == UInt8(ascii: ":") { rest = rest.dropFirst() }
      guard let told = number(2...2), told < 60 else { return nil }
      minutes = told
    }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// The month of a name, or of a beginning of three letters and more that no other month shares; accents may be left out.
  private static func month(_ word: String) -> Int? {
    let word = String(word.lowercased().map { $0 == "é" ? "e" : $0 == "û" ? "u" : $0 })
    guard word.count >= 3 else { return nil }
    for names in monthNames {
      let found = names.indices.filter { names[$0].hasPrefix(word) }
      if found.count == 1 { return found[0] + 1 }
    }
    return nil
  }

  private static let monthNames = [
    [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
      "decembre",
    ],
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ],
  ]
}
