/// An amount of opening time as people write it: `2h`, `7h30`, or `2j` (`domain.md` 3); never zero.
public enum BusinessDuration: Hashable, Sendable {
  /// Hours and minutes of opening time.
  case hours(Int, minutes: Int)
  /// Opening days, each worth what the calendar says.
  case days(Int)

  /// Reads `2h`, `7h30` or `2j`; nil for anything else, and for nothing at all as `0h`.
  ///
  /// At most 9999 hours or days, and 59 minutes beside hours.
  public init?(_ text: some StringProtocol) {
    var reader = DigitReader(text.utf8)
    guard let count = reader.number(upTo: 4) else { return nil }
    if reader.take("j") {
      guard count > 0, reader.isAtEnd else { return nil }
      self = .days(count)
    } else if reader.take("h") {
      let minutes = reader.isAtEnd ? 0 : reader.number(2)
      guard let minutes, minutes < 60, reader.isAtEnd, count + minutes > 0 else { return nil }
      self = .hours(count, minutes: minutes)
    } else {
      return nil
    }
  }

  /// Seconds of opening time, where one `j` is worth `day` seconds.
  public func seconds(day: Int) -> Int {
    switch self {
    case .hours(let hours, let minutes): hours * 3_600 + minutes * 60
    case .days(let days): days * day
    }
  }

  /// The amount as a rules file writes it.
  public var text: String {
    switch self {
    case .hours(let hours, minutes: 0): "\(hours)h"
    case .hours(let hours, let minutes): "\(hours)h" + minutes.padded(2)
    case .days(let days): "\(days)j"
    }
  }
}
