import Desk

/// How dates and times look in a foreign file.
///
/// A pattern says where each figure stands: `yyyy` or `yy`, `MM`, `dd`, `HH`, `mm`, `ss` with exactly two figures (four for
/// the year), `M`, `d`, `H`, `h`, `m`, `s` with one or two, `MMM` or `MMMM` for the name of a month in French or English,
/// `a` for AM or PM, `SSS` for a fraction, `XXX` for an offset such as `+02:00`, `+02` or `Z`. Signs, `T` and `à` stand for themselves;
/// other letters do between apostrophes, as in `HH'h'mm`.
public struct MomentForm: Hashable, Sendable {
  /// The form as a mapping writes it.
  public let written: String
  private let kind: Kind

  private enum Kind: Hashable {
    /// A date, and a time if there is one.
    case pattern([MomentPiece])
    /// ISO 8601 with dashes and colons: a date, or a date and a time, with an offset or in the file's zone.
    case iso
    /// Seconds since 1970-01-01T00:00:00Z.
    case unixSeconds
    /// Milliseconds since then.
    case unixMilliseconds
  }

  /// Reads `iso`, `unix`, `unix_ms` or a pattern; nil for a pattern that leaves the year, the month or the day open.
  public init?(_ text: String) {
    written = text
    switch text {
    case "iso": kind = .iso
    case "unix": kind = .unixSeconds
    case "unix_ms": kind = .unixMilliseconds
    default:
      guard let pieces = MomentPiece.pieces(of: text) else { return nil }
      kind = .pattern(pieces)
    }
  }

  /// Dates, and dates with times, as ISO 8601 and RFC 3339 write them.
  public static let iso = MomentForm(kind: .iso, written: "iso")

  private init(kind: Kind, written: String) {
    self.kind = kind
    self.written = written
  }

  /// What a text in this form tells; nil for a text in another form, or a moment that does not exist.
  func reading(of text: String) -> MomentReading? {
    switch kind {
    case .pattern(let pieces): MomentParser(text).reading(pieces)
    case .iso: Self.isoReading(of: text) ?? (text.contains("t") ? Self.isoReading(of: text.uppercased()) : nil)
    case .unixSeconds: Int(text).flatMap { Self.unix($0) }
    case .unixMilliseconds: Int(text).flatMap { Self.unix($0.quotientAndRemainder(dividingBy: 1_000).quotient) }
    }
  }

  private static func isoReading(of text: String) -> MomentReading? {
    isoForms.lazy.compactMap { MomentParser(text).reading($0) }.first
  }

  /// Seconds outside the years 1 to 9999 are some other number.
  private static func unix(_ seconds: Int) -> MomentReading? {
    (-62_135_596_800..<253_402_300_800).contains(seconds) ? .instant(Instant(seconds)) : nil
  }

  private static let isoForms: [[MomentPiece]] = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"].flatMap {
    form in
    let tails = form.count > 10 ? ["", "XXX", ":ss", ":ssXXX", ":ss.SSS", ":ss.SSSXXX"] : [""]
    return tails.compactMap { MomentPiece.pieces(of: form + $0) }
  }
}

/// What a text tells of a moment: with an offset the moment itself, else what clocks on some wall showed.
enum MomentReading: Hashable, Sendable {
  case instant(Instant)
  case local(LocalMoment)
}

/// A part of a pattern.
enum MomentPiece: Hashable, Sendable {
  /// A figure of so many digits.
  case figure(MomentFigure, ClosedRange<Int>)
  /// The name of a month, whole or shortened.
  case monthName
  /// AM or PM.
  case halfDay
  /// A fraction of a second, which is dropped.
  case fraction
  /// An offset from UTC.
  case offset
  /// A character that stands for itself.
  case mark(String)

  /// The pieces of a pattern; nil when they do not make a date.
  static func pieces(of pattern: String) -> [MomentPiece]? {
    var pieces: [MomentPiece] = []
    var rest = Substring(pattern)
    while let first = rest.first {
      if first == "'" {
        guard let end = rest.dropFirst().firstIndex(of: "'") else { return nil }
        pieces += rest[rest.index(after: rest.startIndex)..<end].map { .mark(String($0)) }
        rest = rest[rest.index(after: end)...]
      } else if let (word, piece) = words.first(where: { rest.hasPrefix($0.word) }) {
        pieces.append(piece)
        rest = rest.dropFirst(word.count)
      } else {
        // A letter with a meaning elsewhere is a slip (`MM-JJ-AAAA`); those between date and time stand for themselves.
        guard !first.isLetter || "Thàa".contains(first) else { return nil }
        pieces.append(.mark(String(first)))
        rest = rest.dropFirst()
      }
    }
    let months = pieces.count { $0 == .monthName || $0.figure == .month }
    let has = { (figure: MomentFigure) in pieces.count { $0.figure == figure } }
    guard has(.year) == 1, months == 1, has(.day) == 1, has(.hour) <= 1, has(.minute) <= 1, has(.second) <= 1 else {
      return nil
    }
    return pieces
  }

  /// Longest first among those that begin alike.
  private static let words: [(word: String, piece: MomentPiece)] = [
    ("yyyy", .figure(.year, 4...4)), ("yy", .figure(.year, 2...2)),
    ("MMMM", .monthName), ("MMM", .monthName), ("MM", .figure(.month, 2...2)), ("M", .figure(.month, 1...2)),
    ("dd", .figure(.day, 2...2)), ("d", .figure(.day, 1...2)),
    ("HH", .figure(.hour, 2...2)), ("H", .figure(.hour, 1...2)),
    ("hh", .figure(.hour, 2...2)), ("h", .figure(.hour, 1...2)),
    ("mm", .figure(.minute, 2...2)), ("m", .figure(.minute, 1...2)),
    ("ss", .figure(.second, 2...2)), ("s", .figure(.second, 1...2)),
    ("SSS", .fraction), ("XXX", .offset), ("a", .halfDay),
  ]

  var figure: MomentFigure? {
    guard case .figure(let figure, _) = self else { return nil }
    return figure
  }
}

/// A figure of a date or time.
enum MomentFigure: Hashable, Sendable {
  case year
  case month
  case day
  case hour
  case minute
  case second
}
