/// A line of an `authorized_keys` file: a key, and what whoever holds it may do (`sshd(8)`, "AUTHORIZED_KEYS FILE FORMAT").
public struct AuthorizedKey: Hashable, Sendable {
  /// What a line says besides the key.
  public struct Option: Hashable, Sendable {
    /// Its name in small letters.
    public let name: String
    /// Its value, where it has one.
    public let value: String?
  }

  /// The options, in order.
  public let options: [Option]
  /// What stands behind the key: whose it is.
  public let comment: String

  /// Reads a line; nil where the server would not understand it either.
  public init?(line: String) {
    var rest = Substring(line).trimmingPrefix { $0 == " " || $0 == "\t" }
    var options: [Option] = []
    if !Self.beginsWithKey(rest) {
      guard let (read, behind) = Self.options(at: rest), Self.beginsWithKey(behind) else { return nil }
      (options, rest) = (read, behind)
    }
    let words = rest.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
    guard words.count > 1 else { return nil }
    self.options = options
    comment = words.count > 2 ? String(words[2]) : ""
  }

  /// The line that lets a key do one thing and nothing else: no forwarding, no file of the account's, no other command.
  public static func line(for key: PublicKey, forcedTo command: ForcedCommand) -> String {
    let quoted = "\"" + command.line.replacing("\"", with: "\\\"") + "\""
    let comment = key.comment.isEmpty ? "" : " " + key.comment
    return "restrict,pty,command=\(quoted) \(key.kind.rawValue) \(key.base64)\(comment)"
  }

  /// The value of an option; nil where it is not there, or has none.
  public func value(of name: String) -> String? {
    options.first { $0.name == name }?.value
  }

  private static func beginsWithKey(_ text: Substring) -> Bool {
    guard let word = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" }).first else { return false }
    let kind = String(word)
    // Kinds that are not accepted here are keys to the server all the same.
    return PublicKey.Kind(rawValue: kind) != nil || kind == "ssh-dss" || kind.hasSuffix("-cert-v01@openssh.com")
  }

  /// The options at the beginning of a line, and what follows them; within quotation marks only `\"` is more than it is.
  private static func options(at text: Substring) -> ([Option], Substring)? {
    var options: [Option] = []
    var rest = text
    while true {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      var value: String?
      if rest.first == "=" {
        guard rest.dropFirst().first == "\"" else { return nil }
        rest = rest.dropFirst(2)
        guard let read = quoted(&rest) else { return nil }
        value = read
      }
      options.append(Option(name: name.lowercased(), value: value))
      switch rest.first {
      case ",": rest = rest.dropFirst()
      case " ", "\t": return (options, rest.trimmingPrefix { $0 == " " || $0 == "\t" })
      default: return nil
      }
    }
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    var value = ""
    while let character = rest.popFirst() {
      if character == "\"" { return value }
      if character == "\\", rest.first == "\"" {
        value.append(rest.removeFirst())
      } else {
        value.append(character)
      }
    }
    return nil
  }
}
