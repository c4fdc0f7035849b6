extension Instant {
  /// Reads `2026-07-13T16:00:00+02:00`: an offset is needed, fractions of a second are dropped; nil for anything else.
  ///
  /// Written here because Foundation's reader is lenient about what it accepts and slow over a million lines.
  public init?(rfc3339 text: some StringProtocol) {
    var reader = DigitReader(text.utf8)
    guard
      let year = reader.number(4), reader.take("-"),
      let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), reader.take("T", "t"),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = reader.number(2), hour < 24, reader.take(":"),
      let minute = reader.number(2), minute < 60, reader.take(":"),
      let second = reader.number(2), second < 60
    else { return nil }
    if reader.take(".") {
      guard reader.number(1) != nil else { return nil }
      while reader.number(1) != nil {}
    }
    guard let offset = Self.offset(&reader), reader.isAtEnd else { return nil }
    self.init(date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset)
  }

  /// The moment in UTC as `2026-07-13T14:00:00Z`.
  public var rfc3339: String {
    let date = CivilDate(daysSinceEpoch: seconds.flooredQuotient(86_400))
    let secondOfDay = seconds - date.daysSinceEpoch * 86_400
    let time = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map { $0.padded(2) }
    return date.iso + "T" + time.joined(separator: ":") + "Z"
  }

  /// Seconds east of UTC of `Z`, `+02:00` or `-05:30`.
  private static func offset<Bytes>(_ reader: inout DigitReader<Bytes>) -> Int? {
    if reader.take("Z", "z") { return 0 }
    let isWest = reader.take("-")
    guard
      isWest || reader.take("+"),
      let hours = reader.number(2), hours < 24, reader.take(":"),
      let minutes = reader.number(2), minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
