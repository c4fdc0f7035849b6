/// A JSON value that keeps the order in which its keys were written, so that the same facts are the same bytes.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// That value under that key.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A text; null where there is none.
  public static func string(orNull text: String?) -> JSON { text.map(JSON.string) ?? .null }
  /// A whole number; null where there is none.
  public static func int(orNull value: Int?) -> JSON { value.map(JSON.int) ?? .null }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// An object with its keys in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// A list.
  public init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }

  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSON {
  /// The value on one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Writes the value on one line.
  public func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.quote(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes a text between quotes.
  ///
  /// What could act on a terminal or turn a line around is escaped: controls of both ranges, direction marks, joiners
  /// and separators (`interface.md`: C1 and bidi characters as `\u`). A reader of JSON gets the text as it was.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        if scalar.actsUnseen {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit, to: &text) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static func escape(_ unit: UInt16, to text: inout String) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSON {
  /// The keys and values of an object; none of anything else.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension Unicode.Scalar {
  /// Whether it shows nothing, and acts on a terminal or on the text around it.
  ///
  /// These are the controls of both ranges, direction marks, joiners and separators; documents escape them, as they may be
  /// looked at on a terminal.
  var actsUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
