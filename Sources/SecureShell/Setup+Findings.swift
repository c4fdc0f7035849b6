extension Setup {
  /// What is unsafe about it, and what is worth knowing, in the order: files, keys, server.
  public var findings: [SetupFinding] {
    guard let database = files.first else { return [] }
    let files = fileFindings(database) + wayFindings(database.owner)
    // Where people have accounts of their own, a key that opens a shell is a person's own affair.
    guard !isShared else { return files + [.goodManners(group: database.group.name)] }
    let root: [SetupFinding] = database.owner.isRoot ? [.ownedByRoot] : []
    return files + root + keyFindings(database) + daemonFindings
  }

  private func fileFindings(_ database: FileFacts) -> [SetupFinding] {
    var findings: [SetupFinding] = []
    for file in files {
      // Members of the group make files of their own beside the database.
      if !isShared, file.owner != database.owner {
        findings.append(
          .otherOwner(path: file.path, owner: file.owner.name, expected: database.owner.name)
        )
      }
      if let directory = directories.first, isShared, file.group != directory.group {
        findings.append(.otherGroup(path: file.path, group: file.group.name, expected: directory.group.name))
      }
      if file.mode & 0o777 & ~allowedMode(of: file) != 0 {
        findings.append(.openFile(path: file.path, mode: file.mode & 0o7777, expected: allowedMode(of: file)))
      }
    }
    return findings
  }

  /// A directory beside the database has also the bits that let one enter it.
  private func allowedMode(of file: FileFacts) -> UInt32 {
    guard file.isDirectory else { return sharing.fileMode }
    return isShared ? 0o770 : 0o700
  }

  /// Whoever can put another file in the place of the database, or of the program, has both.
  private func wayFindings(_ owner: Account) -> [SetupFinding] {
    let own = directories.prefix(1).filter { !isShared && $0.isReplaceable(by: owner) }
    let shared = directories.prefix(1).filter { isShared && $0.mode & 0o002 != 0 }
    let others = (directories.dropFirst() + program).filter { $0.isReplaceable(by: owner) }
    return (own + shared + others).map { .replaceable(path: $0.path) }
  }

  // MARK: Keys

  private func keyFindings(_ database: FileFacts) -> [SetupFinding] {
    var findings: [SetupFinding] = []
    for file in keyFiles where file.isThere {
      findings += file.chain.filter { $0.isReplaceable(by: database.owner) }.map { .writableKeys(path: $0.path) }
      guard let text = file.text else {
        findings.append(.unreadable(path: file.path))
        continue
      }
      // By scalars: as a character, a line's end of two signs would not be found, and would hide the lines behind it.
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        findings += keyFindings(String(line.last == "\r" ? line.dropLast() : line), file.path, index + 1)
      }
    }
    let hasKey = keyFiles.contains { $0.isThere }
    if !hasKey, let first = keyFiles.first { findings.append(.noKey(file: first.path)) }
    return findings
  }

  private func keyFindings(_ text: String, _ file: String, _ line: Int) -> [SetupFinding] {
    let text = text.trimmingPrefix { $0 == " " || $0 == "\t" }
    guard text.contains(where: { !$0.isWhitespace }), !text.hasPrefix("#") else { return [] }
    guard let key = AuthorizedKey(line: String(text)) else { return [.unreadableKey(file: file, line: line)] }
    guard let forced = key.value(of: "command").flatMap({ ForcedCommand(line: $0) }) else {
      return [.freeKey(file: file, line: line, comment: key.comment)]
    }
    var findings: [SetupFinding] = []
    if let program = program.first, forced.program != program.path {
      findings.append(.otherProgram(file: file, line: line, program: forced.program))
    }
    if !key.options.contains(where: { $0.name == "restrict" }) {
      findings.append(.looseKey(file: file, line: line, option: "restrict"))
    }
    let loose = key.options.filter { !Self.harmless.contains($0.name) }
    return findings + loose.map { .looseKey(file: file, line: line, option: $0.name) }
  }

  /// Options that take something away, and the terminal, which is needed.
  private static let harmless: Set = [
    "restrict", "command", "pty", "from", "expiry-time", "no-agent-forwarding", "no-port-forwarding", "no-pty",
    "no-user-rc", "no-x11-forwarding", "no-touch-required", "verify-required",
  ]

  // MARK: The server

  private var daemonFindings: [SetupFinding] {
    guard let daemon else { return [.noSettings] }
    var findings: [SetupFinding] = []
    if daemon.isOn("PermitUserEnvironment", otherwise: false) { findings.append(.userEnvironment) }
    findings += daemon.perilousVariables.map { .perilousVariables(pattern: $0) }
    // Whatever it forces takes the place of what each key forces, and so of who each key is.
    if let command = daemon.some("ForceCommand") {
      findings.append(.forcedElsewhere(command: command))
    }
    for keyword in ["PasswordAuthentication", "KbdInteractiveAuthentication"] {
      guard daemon.isOn(keyword, otherwise: true), hasPassword != false else { continue }
      findings.append(hasPassword == nil ? .perhapsPassword(keyword: keyword) : .password(keyword: keyword))
    }
    for keyword in ["HostbasedAuthentication", "GSSAPIAuthentication", "KerberosAuthentication"]
    where daemon.isOn(keyword, otherwise: false) {
      findings.append(.otherWayIn(keyword: keyword))
    }
    for keyword in ["AuthorizedKeysCommand", "TrustedUserCAKeys"] where daemon.some(keyword) != nil {
      findings.append(.otherWayIn(keyword: keyword))
    }
    if !daemon.isOn("StrictModes", otherwise: true) { findings.append(.notStrict) }
    if daemon.hasUnjudged { findings.append(.unjudgedConditions) }
    return findings
  }
}
