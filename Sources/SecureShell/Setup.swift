/// An account or a group of the system.
public struct Account: Hashable, Sendable {
  /// Its number.
  public let id: UInt32
  /// Its name; the number where it has none.
  public let name: String

  /// That account.
  public init(id: UInt32, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether it may do anything anyway.
  var isRoot: Bool { id == 0 }
}

/// A file or a directory as the system has it.
public struct FileFacts: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// Its permissions, the set-group and sticky bits among them.
  public let mode: UInt32
  /// Whether it is a directory.
  public let isDirectory: Bool
  /// Whose it is.
  public let owner: Account
  /// Its group.
  public let group: Account

  /// Those facts.
  public init(path: String, mode: UInt32, isDirectory: Bool = false, owner: Account, group: Account) {
    self.path = path
    self.mode = mode
    self.isDirectory = isDirectory
    self.owner = owner
    self.group = group
  }

  /// Whether somebody else than its owner may put other things in its place or into it: a sticky directory keeps what is others'.
  func isReplaceable(by trusted: Account) -> Bool {
    let isSticky = mode & 0o1000 != 0
    return !(owner.isRoot || owner == trusted) || (mode & 0o022 != 0 && !isSticky)
  }
}

/// A file of keys of the account that owns the desk.
public struct KeyFile: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// The file and the directories that lead to it, as far as they are there.
  public let chain: [FileFacts]
  /// What it holds; nil where there is none, or it cannot be read.
  public let text: String?
  /// Whether it is there.
  public let isThere: Bool

  /// That file.
  public init(path: String, chain: [FileFacts], text: String?, isThere: Bool) {
    self.path = path
    self.chain = chain
    self.text = text
    self.isThere = isThere
  }
}

/// How a desk is reached, as far as it could be seen: the facts that `guichet ssh check` judges.
public struct Setup: Sendable {
  /// The database, then what stands beside it.
  public var files: [FileFacts]
  /// The directory they lie in, then those that lead to it.
  public var directories: [FileFacts]
  /// The program that runs, then the directories that lead to it.
  public var program: [FileFacts]
  /// The mode that files in that directory are to have, and whether a group shares them.
  public var sharing: (fileMode: UInt32, withGroup: Bool)
  /// The files of keys of the database's owner.
  public var keyFiles: [KeyFile]
  /// The server's settings for that account; nil where they could not be read.
  public var daemon: DaemonSettings?
  /// Whether the account has a password; nil where that could not be seen.
  public var hasPassword: Bool?

  /// Those facts.
  public init(
    files: [FileFacts],
    directories: [FileFacts],
    program: [FileFacts],
    sharing: (fileMode: UInt32, withGroup: Bool),
    keyFiles: [KeyFile],
    daemon: DaemonSettings?,
    hasPassword: Bool?
  ) {
    self.files = files
    self.directories = directories
    self.program = program
    self.sharing = sharing
    self.keyFiles = keyFiles
    self.daemon = daemon
    self.hasPassword = hasPassword
  }

  /// Whether a group has the files in common, so that rights are good manners (`architecture.md`, "Two ways to deploy").
  public var isShared: Bool { sharing.withGroup }
}
