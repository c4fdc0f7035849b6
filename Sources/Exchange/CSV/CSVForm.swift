/// How a CSV file is written.
public struct CSVForm: Hashable, Sendable {
  /// What stands between two fields.
  public var separator: UInt8
  /// What fields may be put between, doubled where it means itself; nil when nothing is quoted.
  public var quote: UInt8?
  /// What its bytes mean.
  public var encoding: TextEncoding
  /// Whether its first line names the columns.
  public var hasHeader: Bool
  /// How many lines come before that and mean nothing.
  public var skippedLines: Int

  /// A form; by default that of RFC 4180, with a header, in UTF-8.
  public init(
    separator: UInt8 = UInt8(ascii: ","),
    quote: UInt8? = UInt8(ascii: "\""),
    encoding: TextEncoding = .utf8,
    hasHeader: Bool = true,
    skippedLines: Int = 0
  ) {
    self.separator = separator
    self.quote = quote
    self.encoding = encoding
    self.hasHeader = hasHeader
    self.skippedLines = skippedLines
  }
}

/// Why a line is no CSV.
public enum CSVFault: Hashable, Sendable {
  /// A quote is opened and never closed.
  case unclosedQuote
  /// Something stands between a closing quote and the next separator.
  case textAfterQuote
}
