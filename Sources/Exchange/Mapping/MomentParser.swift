import Desk

/// Reads a date and time along the pieces of a pattern.
struct MomentParser {
  private var rest: Substring
  private var figures: [MomentFigure: Int] = [:]
  private var isAfternoon: Bool?
  private var offset: Int?

  init(_ text: String) {
    rest = Substring(text)
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
      figures[figure] = figure == .year && digits.upperBound == 2 ? value + (value < 70 ? 2000 : 1900) : value
    case .monthName:
      guard let month = Self.month(word()) else { return false }
      figures[.month] = month
    case .halfDay:
      let word = word().uppercased()
      guard word == "AM" || word == "PM" else { return false }
      isAfternoon = word == "PM"
    case .fraction: return number(1...9) != nil
    case .offset:
      guard let seconds = offsetSeconds() else { return false }
      offset = seconds
    case .mark(let character):
      guard rest.first == character else { return false }
      rest.removeFirst()
    }
    return true
  }

  private func moment() -> MomentReading? {
    guard
      let year = figures[.year], let month = figures[.month], let day = figures[.day],
      let date = CivilDate(year: year, month: month, day: day),
      let hour = hour(), let minute = below(60, .minute), let second = below(60, .second)
    else { return nil }
    let local = LocalMoment(date: date, secondOfDay: hour * 3_600 + minute * 60 + second)
    guard let offset else { return .local(local) }
    return .instant(Instant(date.daysSinceEpoch * 86_400 + local.secondOfDay - offset))
  }

  private func hour() -> Int? {
    guard let isAfternoon else { return below(24, .hour) }
    guard let hour = figures[.hour], (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  private func below(_ limit: Int, _ figure: MomentFigure) -> Int? {
    let value = figures[figure] ?? 0
    return value < limit ? value : nil
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let written = rest.prefix(digits.upperBound).prefix { $0.isASCII && $0.isWholeNumber }
    guard written.count >= digits.lowerBound, let value = Int(written) else { return nil }
    rest = rest.dropFirst(written.count)
    return value
  }

  private mutating func word() -> String {
    let letters = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(letters.count)
    if rest.first == "." { rest.removeFirst() }
    return String(letters)
  }

  private mutating func offsetSeconds() -> Int? {
    if rest.first == "Z" || rest.first == "z" {
      rest.removeFirst()
      return 0
    }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    rest.removeFirst()
    guard let hours = number(2...2), hours < 24 else { return nil }
    if rest.first == ":" { rest.removeFirst() }
    guard let minutes = number(2...2), minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// The month of a name, or of a beginning of three letters and more that no other month shares; accents may be left out.
  private static func month(_ word: String) -> Int? {
    let word = String(word.lowercased().map { $0 == "é" ? "e" : $0 == "û" ? "u" : $0 })
    guard word.count >= 3 else { return nil }
    for names in monthNames {
      if let index = names.firstIndex(of: word) { return index + 1 }
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
