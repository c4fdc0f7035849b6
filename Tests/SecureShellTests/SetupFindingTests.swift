import SecureShell
import Testing

@Suite("A set-up")
struct SetupFindingTests {
  private static let guichet = Account(id: 900, name: "guichet")
  private static let paul = Account(id: 1_000, name: "paul")
  private static let root = Account(id: 0, name: "root")

  private static func file(_ path: String, _ mode: UInt32, _ owner: Account = guichet, group: Account = guichet)
    -> FileFacts
  {
    FileFacts(path: path, mode: mode, owner: owner, group: group)
  }

  private static func directory(_ path: String, _ mode: UInt32, _ owner: Account = root) -> FileFacts {
    FileFacts(path: path, mode: mode, isDirectory: true, owner: owner, group: owner)
  }

  private static let roots = [directory("/srv", 0o755), directory("/", 0o755)]

  private static let forced = """
    # clés
    restrict,pty,command="/opt/guichet ssh serve --db=/srv/desk/desk.db --agent=marie" \(KeySample.line) marie

    """

  /// A service account as it should be.
  private static func service(keys: String? = forced, daemon: String = "passwordauthentication no") -> Setup {
    Setup(
      files: [file("/srv/desk/desk.db", 0o600), file("/srv/desk/desk.db-wal", 0o600)],
      directories: [directory("/srv/desk", 0o700, guichet)] + roots,
      program: [file("/opt/guichet", 0o755, root)] + roots,
      sharing: (0o600, false),
      keyFiles: [
        KeyFile(
          path: "/k",
          chain: keys == nil ? [] : [file("/k", 0o600)] + roots,
          text: keys,
          isThere: keys != nil
        )
      ],
      daemon: DaemonSettings(effective: daemon + "\nkbdinteractiveauthentication no"),
      hasPassword: true
    )
  }

  @Test("of a service account whose keys are all forced to the desk is safe")
  func safe() {
    #expect(Self.service().findings == [])
  }

  @Test("has its files told that others may reach")
  func files() {
    var setup = Self.service()
    setup.files = [
      Self.file("/srv/desk/desk.db", 0o640), Self.file("/srv/desk/desk.db-wal", 0o600, Self.root),
      FileFacts(
        path: "/srv/desk/desk.db.presence",
        mode: 0o2770,
        isDirectory: true,
        owner: Self.guichet,
        group: Self.guichet
      ),
    ]
    #expect(
      setup.findings == [
        .openFile(path: "/srv/desk/desk.db", mode: 0o640, expected: 0o600),
        .otherOwner(path: "/srv/desk/desk.db-wal", owner: "root", expected: "guichet"),
        .openFile(path: "/srv/desk/desk.db.presence", mode: 0o2770, expected: 0o700),
      ]
    )
  }

  @Test("has the places told in which others can put a file of theirs: on the way to the desk, the program, the keys")
  func places() {
    var setup = Self.service()
    setup.directories = [Self.directory("/srv/desk", 0o777, Self.guichet), Self.directory("/", 0o755)]
    setup.program = [Self.file("/opt/guichet", 0o775, Self.root), Self.directory("/opt", 0o755, Self.paul)]
    setup.keyFiles[0] = KeyFile(path: "/k", chain: [Self.file("/k", 0o620)], text: Self.forced, isThere: true)
    #expect(
      setup.findings == [
        .replaceable(path: "/srv/desk"), .replaceable(path: "/opt/guichet"), .replaceable(path: "/opt"),
        .writableKeys(path: "/k"),
      ]
    )
    setup = Self.service()
    // In a sticky directory such as /tmp everybody keeps what is theirs.
    setup.directories.append(Self.directory("/tmp", 0o1777))
    #expect(setup.findings == [])
  }

  @Test(
    "has each key told that reaches more than the desk",
    arguments: [
      (KeySample.line + " paul", .freeKey(file: "/k", line: 1, comment: "paul")),
      ("restrict \(KeySample.line)", .freeKey(file: "/k", line: 1, comment: "")),
      ("restrict,command=\"/bin/sh\" \(KeySample.line)", .freeKey(file: "/k", line: 1, comment: "")),
      (
        "pty,command=\"/opt/guichet ssh serve --db=/d --agent=m\" \(KeySample.line)",
        .looseKey(file: "/k", line: 1, option: "restrict")
      ),
      (
        "restrict,port-forwarding,command=\"/opt/guichet ssh serve --db=/d --agent=m\" \(KeySample.line)",
        .looseKey(file: "/k", line: 1, option: "port-forwarding")
      ),
      (
        "restrict,environment=\"A=b\",command=\"/opt/guichet ssh serve --db=/d --agent=m\" \(KeySample.line)",
        .looseKey(file: "/k", line: 1, option: "environment")
      ),
      (
        "restrict,command=\"/home/x/guichet ssh serve --db=/d --agent=m\" \(KeySample.line)",
        .otherProgram(file: "/k", line: 1, program: "/home/x/guichet")
      ),
      ("restrict command= \(KeySample.line)", .unreadableKey(file: "/k", line: 1)),
    ] as [(String, SetupFinding)]
  )
  func keys(text: String, finding: SetupFinding) {
    #expect(Self.service(keys: text).findings == [finding])
    #expect(finding.isUnsafe)
  }

  @Test("without a key, or with keys that cannot be read, is told so, and is not unsafe for it")
  func absentKeys() {
    #expect(Self.service(keys: nil).findings == [.noKey(file: "/k")])
    var setup = Self.service()
    setup.keyFiles = [KeyFile(path: "/k", chain: [], text: nil, isThere: true)]
    #expect(setup.findings == [.unreadable(path: "/k")])
    #expect(setup.findings.allSatisfy { !$0.isUnsafe })
  }

  @Test(
    "has each setting of the server told that lets in more than keys forced to the desk",
    arguments: [
      ("permituserenvironment yes", .userEnvironment), ("acceptenv XDG_*", .perilousVariables(pattern: "XDG_*")),
      ("forcecommand internal-sftp", .forcedElsewhere(command: "internal-sftp")), ("strictmodes no", .notStrict),
      ("passwordauthentication yes", .password(keyword: "PasswordAuthentication")),
      ("authorizedkeyscommand /usr/bin/keys", .otherWayIn(keyword: "AuthorizedKeysCommand")),
      ("trustedusercakeys /etc/ca", .otherWayIn(keyword: "TrustedUserCAKeys")),
      ("gssapiauthentication yes", .otherWayIn(keyword: "GSSAPIAuthentication")),
    ] as [(String, SetupFinding)]
  )
  func server(line: String, finding: SetupFinding) {
    let daemon = line.hasPrefix("password") ? line : line + "\npasswordauthentication no"
    #expect(Self.service(daemon: daemon).findings == [finding])
    #expect(finding.isUnsafe)
  }

  @Test("is not unsafe for a password that the account does not have, or that nobody could see")
  func passwords() {
    var setup = Self.service(daemon: "passwordauthentication yes")
    setup.hasPassword = false
    #expect(setup.findings == [])
    setup.hasPassword = nil
    #expect(setup.findings == [.perhapsPassword(keyword: "PasswordAuthentication")])
    setup.daemon = nil
    #expect(setup.findings == [.noSettings])
    #expect(setup.findings.allSatisfy { !$0.isUnsafe })
  }

  @Test("of a group is good manners, and its files are the group's and nobody else's")
  func group() {
    var setup = Self.service(keys: KeySample.line)
    setup.sharing = (0o660, true)
    setup.directories = [
      FileFacts(path: "/srv/desk", mode: 0o2770, isDirectory: true, owner: Self.root, group: Self.guichet)
    ]
    setup.files = [Self.file("/srv/desk/desk.db", 0o660), Self.file("/srv/desk/desk.db.lock", 0o660, Self.paul)]
    #expect(setup.findings == [.goodManners(group: "guichet")])
    setup.files = [
      Self.file("/srv/desk/desk.db", 0o664), Self.file("/srv/desk/desk.db.lock", 0o660, Self.paul, group: Self.paul),
    ]
    #expect(
      setup.findings == [
        .openFile(path: "/srv/desk/desk.db", mode: 0o664, expected: 0o660),
        .otherGroup(path: "/srv/desk/desk.db.lock", group: "paul", expected: "guichet"),
        .goodManners(group: "guichet"),
      ]
    )
  }

  @Test("that belongs to root is told to be better off with an account of its own")
  func root() {
    var setup = Self.service()
    setup.files = [Self.file("/srv/desk/desk.db", 0o600, Self.root)]
    setup.directories = [Self.directory("/srv/desk", 0o700)]
    #expect(setup.findings.contains(.ownedByRoot))
    #expect(!SetupFinding.ownedByRoot.isUnsafe)
  }
}
