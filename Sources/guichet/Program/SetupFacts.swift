import Foundation
import Interface
import SecureShell
import Store

/// Gathers the facts of a set-up from the system; nothing is changed, and nothing of the desk is read.
struct SetupFacts {
  private let files: DeskFiles
  private let owner: UnixUser
  private let configuration: String?

  /// The facts of the desk at that path.
  ///
  /// - Parameter configuration: the SSH server's configuration; its usual one when nil.
  /// - Throws: `StoreError`; `CommandProblem.accountUnknown` when the database's owner has no name.
  init(of database: String, configuration: String?) throws {
    files = try DeskFiles(at: database)
    self.configuration = configuration
    guard let facts = FileFacts(files.database), let owner = UnixUser.account(facts.owner.id) else {
      throw CommandProblem.accountUnknown
    }
    self.owner = owner
  }

  /// The set-up as it could be seen.
  var setup: Setup {
    let daemon = DaemonReading(user: owner.login, configuration: configuration).settings
    let program = SecureShellAuthorize.program
    return Setup(
      files: files.all.compactMap { FileFacts($0) },
      directories: FileFacts.chain(to: files.directory),
      program: FileFacts.chain(to: program),
      sharing: (UInt32(files.sharing.fileMode), files.sharing != .nobody),
      keyFiles: (daemon ?? DaemonSettings(effective: ""))
        .keyFiles(home: owner.home, user: owner.login, id: owner.id)
        .map { KeyFile(at: $0) },
      daemon: daemon,
      hasPassword: owner.hasPassword
    )
  }
}

extension KeyFile {
  fileprivate init(at path: String) {
    self.init(
      path: path,
      chain: FileFacts.chain(to: path),
      text: try? String(contentsOfFile: path, encoding: .utf8),
      isThere: FileFacts(path) != nil
    )
  }
}

extension FileFacts {
  /// The facts of what is at a path, behind symbolic links; nil where nothing is, or it cannot be seen.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(
      path: path,
      mode: facts.st_mode & 0o7777,
      isDirectory: facts.st_mode & S_IFMT == S_IFDIR,
      owner: Account(id: facts.st_uid, name: UnixUser.account(facts.st_uid)?.login ?? "\(facts.st_uid)"),
      group: Account(id: facts.st_gid, name: UnixUser.group(facts.st_gid) ?? "\(facts.st_gid)")
    )
  }

  /// What is at a path, then the directories that lead to it, up to the root.
  static func chain(to path: String) -> [FileFacts] {
    var chain: [FileFacts] = []
    var path = path
    while true {
      if let facts = FileFacts(path) { chain.append(facts) }
      let parent = (path as NSString).deletingLastPathComponent
      guard !parent.isEmpty, parent != path else { return chain }
      path = parent
    }
  }
}

/// How the SSH server is set for an account, as far as this person may see it.
private struct DaemonReading {
  let user: String
  let configuration: String?

  private static let usual = "/etc/ssh/sshd_config"
  private static let servers: [String] = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/sbin/sshd"]

  /// What the server itself says, or else what its files say.
  var settings: DaemonSettings? { effective ?? written }

  /// `sshd -T` reads its host keys, which only root may.
  private var effective: DaemonSettings? {
    guard let sshd = Self.servers.first(where: { access($0, X_OK) == 0 }) else { return nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: sshd)
    process.arguments =
      ["-T", "-C", "user=\(user),host=localhost,addr=127.0.0.1"] + (configuration.map { ["-f", $0] } ?? [])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? DaemonSettings(effective: text) : nil
  }

  private var written: DaemonSettings? {
    let file = configuration ?? Self.usual
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    let directory = (file as NSString).deletingLastPathComponent
    return DaemonSettings(file: text, user: user) { pattern in
      Self.paths(matching: pattern.hasPrefix("/") ? pattern : directory + "/" + pattern)
        .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    }
  }

  private static func paths(matching pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }
}
