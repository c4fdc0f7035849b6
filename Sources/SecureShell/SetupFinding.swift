/// Something that `guichet ssh check` found.
public enum SetupFinding: Hashable, Sendable {
  // Files.
  /// A file that belongs to another account than the database does.
  case otherOwner(path: String, owner: String, expected: String)
  /// A file that belongs to another group than its directory.
  case otherGroup(path: String, group: String, expected: String)
  /// A file that others may read or write than should.
  case openFile(path: String, mode: UInt32, expected: UInt32)
  /// A file or directory on the way to the desk, or to the program, that somebody else can put another in the place of.
  case replaceable(path: String)
  /// Who may write the database can read all of it with other tools.
  case goodManners(group: String)
  /// The account that owns the desk is the system's own.
  case ownedByRoot

  // Keys.
  /// There is no key yet.
  case noKey(file: String)
  /// Somebody else can write the file of keys, or put another in its place.
  case writableKeys(path: String)
  /// A line that lets its holder run anything.
  case freeKey(file: String, line: Int, comment: String)
  /// A line that is forced to the desk and yet may forward, or do something else that `restrict` forbids.
  case looseKey(file: String, line: Int, option: String)
  /// A line that is forced to another program of that kind.
  case otherProgram(file: String, line: Int, program: String)
  /// A line that means nothing to us, and may mean something to the server.
  case unreadableKey(file: String, line: Int)

  // The server.
  /// The server takes variables from the account's own files and from lines of keys.
  case userEnvironment
  /// The server takes from the client variables that change what a program is or reads.
  case perilousVariables(pattern: String)
  /// The server runs something else than what a key is forced to.
  case forcedElsewhere(command: String)
  /// The account has a password, and the server asks for it: it opens a shell.
  case password(keyword: String)
  /// Whether the account has a password could not be seen, and the server would ask for it.
  case perhapsPassword(keyword: String)
  /// Another way to come in, which nothing forces to the desk.
  case otherWayIn(keyword: String)
  /// The server does not look at whose the file of keys is.
  case notStrict
  /// Conditions of the server's settings that depend on the connection were passed over.
  case unjudgedConditions
  /// The server's settings could not be read.
  case noSettings
  /// A file could not be read.
  case unreadable(path: String)

  /// Whether more than the desk can be reached because of it; the others are only told.
  public var isUnsafe: Bool {
    switch self {
    case .goodManners, .ownedByRoot, .noKey, .perhapsPassword, .unjudgedConditions, .noSettings, .unreadable: false
    default: true
    }
  }

  /// The word that stands for it in JSON.
  public var code: String {
    switch self {
    case .otherOwner: "other-owner"
    case .otherGroup: "other-group"
    case .openFile: "open-file"
    case .replaceable: "replaceable"
    case .goodManners: "good-manners"
    case .ownedByRoot: "owned-by-root"
    case .noKey: "no-key"
    case .writableKeys: "writable-keys"
    case .freeKey: "free-key"
    case .looseKey: "loose-key"
    case .otherProgram: "other-program"
    case .unreadableKey: "unreadable-key"
    case .userEnvironment: "user-environment"
    case .perilousVariables: "perilous-variables"
    case .forcedElsewhere: "forced-elsewhere"
    case .password: "password"
    case .perhapsPassword: "perhaps-password"
    case .otherWayIn: "other-way-in"
    case .notStrict: "not-strict"
    case .unjudgedConditions: "unjudged-conditions"
    case .noSettings: "no-settings"
    case .unreadable: "unreadable"
    }
  }

  /// Where it was found: a file, with a line where there is one, or a keyword of the server's; nil for what is nowhere.
  public var place: String? {
    switch self {
    case .otherOwner(let path, _, _), .otherGroup(let path, _, _), .openFile(let path, _, _), .replaceable(let path),
      .writableKeys(let path), .unreadable(let path), .noKey(let path):
      path
    case .freeKey(let file, let line, _), .looseKey(let file, let line, _), .otherProgram(let file, let line, _),
      .unreadableKey(let file, let line):
      "\(file):\(line)"
    case .userEnvironment: "PermitUserEnvironment"
    case .perilousVariables: "AcceptEnv"
    case .forcedElsewhere: "ForceCommand"
    case .password(let keyword), .perhapsPassword(let keyword), .otherWayIn(let keyword): keyword
    case .notStrict: "StrictModes"
    case .goodManners, .ownedByRoot, .unjudgedConditions, .noSettings: nil
    }
  }
}
