// Reading and writing figures of a fixed number of digits, as dates, times and durations have them.

/// Reads numbers and marks off the front of a text.
struct DigitReader<Bytes: Collection> where Bytes.Element == UInt8 {
  private let bytes: Bytes
  private var position: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// The number written in exactly `count` ASCII digits, or nil, and then nothing was read.
  mutating func number(_ count: Int) -> Int? {
    var value = 0
    var ahead = position
    for _ in 0..<count {
      guard ahead != bytes.endIndex, let digit = bytes[ahead].digit else { return nil }
      value = value * 10 + digit
      bytes.formIndex(after: &ahead)
    }
    position = ahead
    return value
  }

  /// The number written in one to `most` ASCII digits, or nil when there is no digit or one too many.
  mutating func number(upTo most: Int) -> Int? {
    var value = 0
    var count = 0
    while position != bytes.endIndex, let digit = bytes[position].digit {
      guard count < most else { return nil }
      value = value * 10 + digit
      count += 1
      bytes.formIndex(after: &position)
    }
    return count > 0 ? value : nil
  }

  /// Steps over one of those characters if it is next, and says whether it was.
  mutating func take(_ marks: Unicode.Scalar...) -> Bool {
    guard position != bytes.endIndex, marks.contains(Unicode.Scalar(bytes[position])) else { return false }
    bytes.formIndex(after: &position)
    return true
  }
}

extension UInt8 {
  fileprivate var digit: Int? {
    (0x30...0x39).contains(self) ? Int(self) - 0x30 : nil
  }
}

extension Int {
  /// The number with zeros before it, at least `width` digits long.
  func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }

  /// The quotient rounded down, also for negative numbers.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }
}
