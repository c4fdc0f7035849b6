/// What a key is forced to run: this program, serving one desk to one agent.
public struct ForcedCommand: Hashable, Sendable {
  /// Why a key cannot be forced to a desk.
  public enum Mistake: Error, Hashable, Sendable {
    /// A path or a login with a character that no line of text can hold.
    case unwritable(String)
  }

  /// The words of the command that serves.
  public static let words = ["ssh", "serve"]

  /// Where the program is, from the root.
  public let program: String
  /// Where the database is, from the root.
  public let database: String
  /// Who is served.
  public let login: String

  /// The command that serves a desk to an agent.
  ///
  /// - Throws: `Mistake.unwritable` for what would break the line it is written on.
  public init(program: String, database: String, login: String) throws(Mistake) {
    for word in [program, database, login] where word.unicodeScalars.contains(where: { !$0.isVisible }) {
      throw .unwritable(word)
    }
    self.program = program
    self.database = database
    self.login = login
  }

  /// The command as the account's shell runs it.
  ///
  /// Values are joined to their options, so that a login that begins with a dash is no option.
  public var line: String {
    ([program] + Self.words + ["--db=" + database, "--agent=" + login]).map(ShellWords.quoted).joined(separator: " ")
  }

  /// Reads a command; nil for any other than one that serves a desk.
  public init?(line: String) {
    guard let words = ShellWords.split(line), let program = words.first, program.hasPrefix("/"),
      words.dropFirst().starts(with: Self.words)
    else { return nil }
    var values: [String: String] = [:]
    var rest = words.dropFirst(1 + Self.words.count)
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard ["--db", "--agent", "--lang"].contains(parts[0]), let value = parts.count == 2 ? parts[1] : rest.popFirst()
      else { return nil }
      values[parts[0]] = value
    }
    guard let database = values["--db"], database.hasPrefix("/"), let login = values["--agent"] else { return nil }
    self.program = program
    self.database = database
    self.login = login
  }
}
