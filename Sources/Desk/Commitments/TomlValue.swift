import TOMLKit

/// A TOML document as a plain value: what TOMLKit read, free of its references.
package indirect enum TomlValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case list([TomlValue])
  case table([String: TomlValue])
  /// A kind no rules file uses (a float, a boolean, a date), as TOML writes it.
  case other(String)

  /// Reads a document.
  ///
  /// - Throws: TOMLKit's account of what is wrong with it and where; `TooDeep`.
  package static func document(_ text: String) throws -> [String: TomlValue] {
    // TOMLKit bounds how deep values lie in each other, and not how deep a dotted key leads, at whose end the stack would be.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.count(where: { $0 == UInt8(ascii: ".") }) > mostDots {
      throw TooDeep(line: index + 1)
    }
    return entries(of: try TOMLTable(string: text))
  }

  /// More dots than a line of any file of ours has use for.
  private static let mostDots = 200

  /// A line has so many dots that it may be one key, too deep to be read.
  package struct TooDeep: Error, CustomStringConvertible {
    /// The line, 1 for the first.
    package let line: Int

    /// As TOMLKit says where a mistake is.
    package var description: String { "too many dots (line \(line))" }
  }

  private init(_ value: some TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .whole(number)
    } else if let array = value.array {
      self = .list(array.map { TomlValue($0.tomlValue) })
    } else if let table = value.table {
      self = .table(Self.entries(of: table))
    } else {
      self = .other(value.debugDescription)
    }
  }

  private static func entries(of table: TOMLTable) -> [String: TomlValue] {
    var entries: [String: TomlValue] = [:]
    for (key, value) in table { entries[key] = TomlValue(value.tomlValue) }
    return entries
  }

  /// The value as TOML writes it, on one line.
  package var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .whole(let number): String(number)
    case .list(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
    case .table(let entries) where entries.isEmpty: "{}"
    case .table(let entries):
      "{ "
        + entries.sorted { $0.key < $1.key }.map { Self.bare($0.key) + " = " + $0.value.written }
        .joined(separator: ", ") + " }"
    case .other(let text): text
    }
  }

  /// A text as a TOML basic string; what would act on a terminal unseen is escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.actsUnseen:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, count) = digits.count <= 4 ? ("\\u", 4) : ("\\U", 8)
        quoted += mark + String(repeating: "0", count: count - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A key bare where TOML allows it, quoted elsewhere.
  package static func bare(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
    return isBare ? key : quoted(key)
  }
}
