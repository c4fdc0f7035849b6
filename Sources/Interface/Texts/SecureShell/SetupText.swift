import SecureShell

/// What `guichet ssh check` says: what was found, where, and the mend.
public enum SetupText: Worded {
  /// Something that was found.
  case finding(SetupFinding)
  /// Nothing is unsafe.
  case safe
  /// How many things are.
  case unsafe(Int)

  /// One line.
  public var wording: Wording {
    switch self {
    case .finding(let finding): finding.wording
    case .safe: Wording(fr: "rien de dangereux", en: "nothing is unsafe")
    case .unsafe(1): Wording(fr: "1 point dangereux", en: "1 thing is unsafe")
    case .unsafe(let count): Wording(fr: "\(count) points dangereux", en: "\(count) things are unsafe")
    }
  }

  /// One of each.
  public static var samples: [SetupText] {
    let findings: [SetupFinding] = [
      .otherOwner(path: "f", owner: "paul", expected: "guichet"),
      .otherGroup(path: "f", group: "staff", expected: "guichet"), .openFile(path: "f", mode: 0o644, expected: 0o600),
      .replaceable(path: "d"), .goodManners(group: "guichet"), .ownedByRoot, .noKey(file: "f"),
      .writableKeys(path: "f"), .freeKey(file: "f", line: 3, comment: "paul@poste"),
      .freeKey(file: "f", line: 3, comment: ""), .looseKey(file: "f", line: 3, option: "restrict"),
      .looseKey(file: "f", line: 3, option: "port-forwarding"), .otherProgram(file: "f", line: 3, program: "/bin/x"),
      .unreadableKey(file: "f", line: 3), .userEnvironment, .perilousVariables(pattern: "GUICHET_*"),
      .forcedElsewhere(command: "internal-sftp"), .password(keyword: "PasswordAuthentication"),
      .perhapsPassword(keyword: "PasswordAuthentication"), .otherWayIn(keyword: "GSSAPIAuthentication"), .notStrict,
      .unjudgedConditions, .noSettings, .unreadable(path: "f"),
    ]
    return findings.map { .finding($0) } + [.safe, .unsafe(1), .unsafe(2)]
  }
}

extension SetupFinding {
  fileprivate var wording: Wording {
    switch self {
    case .otherOwner, .otherGroup, .openFile, .replaceable, .goodManners, .ownedByRoot, .unreadable: fileWording
    case .noKey, .writableKeys, .freeKey, .looseKey, .otherProgram, .unreadableKey: keyWording
    default: serverWording
    }
  }

  private var fileWording: Wording {
    switch self {
    case .otherOwner(let path, let owner, let expected):
      Wording(
        fr: "\(path) appartient à \(owner) et non à \(expected) ; chown \(expected) \(path)",
        en: "\(path) belongs to \(owner) and not to \(expected); chown \(expected) \(path)"
      )
    case .otherGroup(let path, let group, let expected):
      Wording(
        fr: "\(path) est du groupe \(group) et non \(expected) ; chgrp \(expected) \(path)",
        en: "\(path) is of the group \(group) and not \(expected); chgrp \(expected) \(path)"
      )
    case .openFile(let path, let mode, let expected):
      Wording(
        fr: "\(path) est ouvert à d'autres (\(Self.octal(mode))) ; chmod \(Self.octal(expected)) \(path)",
        en: "\(path) is open to others (\(Self.octal(mode))); chmod \(Self.octal(expected)) \(path)"
      )
    case .replaceable(let path):
      Wording(
        fr: "d'autres peuvent remplacer \(path), ou ce qu'il contient ; n'y laisser écrire que son propriétaire",
        en: "others can replace \(path), or what is in it; let nobody but its owner write there"
      )
    case .goodManners(let group):
      Wording(
        fr: "le groupe \(group) partage les fichiers : qui en est peut tout lire avec d'autres outils, "
          + "les droits n'y sont que des bonnes manières ; un compte de service les fait respecter",
        en: "the group \(group) shares the files: whoever is in it can read everything with other tools, "
          + "rights are good manners there; a service account enforces them"
      )
    case .ownedByRoot:
      Wording(
        fr: "la base appartient à root ; un compte qui ne sert qu'au guichet risque moins",
        en: "the database belongs to root; an account that serves the desk alone risks less"
      )
    case .unreadable(let path):
      Wording(fr: "\(path) : illisible d'ici ; vérifier en tant que root", en: "\(path): cannot be read; check as root")
    default: Wording(same: code)
    }
  }

  private var keyWording: Wording {
    switch self {
    case .noKey(let file):
      Wording(
        fr: "\(file) : aucune clé ; « guichet ssh authorize » en écrit la ligne",
        en: "\(file): no key; “guichet ssh authorize” writes the line of one"
      )
    case .writableKeys(let path):
      Wording(
        fr: "d'autres peuvent changer \(path), et donc les clés ; n'y laisser écrire que son propriétaire",
        en: "others can change \(path), and so the keys; let nobody but its owner write there"
      )
    case .freeKey(let file, let line, let comment):
      Wording(
        fr:
          "\(file):\(line) : cette clé\(Self.named(comment)) ouvre un shell ; l'autoriser par « guichet ssh authorize »",
        en: "\(file):\(line): this key\(Self.named(comment)) opens a shell; authorize it with “guichet ssh authorize”"
      )
    case .looseKey(let file, let line, "restrict"):
      Wording(
        fr: "\(file):\(line) : il manque « restrict », la clé peut ouvrir des tunnels ; l'ajouter en tête de ligne",
        en: "\(file):\(line): “restrict” is missing, the key can forward ports; add it at the head of the line"
      )
    case .looseKey(let file, let line, let option):
      Wording(
        fr: "\(file):\(line) : « \(option) » permet plus que le guichet ; l'enlever",
        en: "\(file):\(line): “\(option)” allows more than the desk; remove it"
      )
    case .otherProgram(let file, let line, let program):
      Wording(
        fr: "\(file):\(line) : la clé lance \(program), un autre programme ; l'autoriser de nouveau",
        en: "\(file):\(line): the key runs \(program), another program; authorize it again"
      )
    case .unreadableKey(let file, let line):
      Wording(
        fr: "\(file):\(line) : ligne incompréhensible ; l'enlever, ou autoriser la clé de nouveau",
        en: "\(file):\(line): a line that makes no sense; remove it, or authorize the key again"
      )
    default: Wording(same: code)
    }
  }

  private var serverWording: Wording {
    switch self {
    case .userEnvironment:
      Wording(
        fr: "sshd : PermitUserEnvironment laisse changer ce que lance une clé ; le mettre à no",
        en: "sshd: PermitUserEnvironment lets what a key runs be changed; set it to no"
      )
    case .perilousVariables(let pattern):
      Wording(
        fr: "sshd : AcceptEnv \(pattern) laisse le client changer ce que lance une clé ; ne garder que LANG et LC_*",
        en: "sshd: AcceptEnv \(pattern) lets the client change what a key runs; keep LANG and LC_* alone"
      )
    case .forcedElsewhere(let command):
      Wording(
        fr: "sshd : ForceCommand lance « \(command) » à la place du guichet ; l'enlever pour ce compte",
        en: "sshd: ForceCommand runs “\(command)” in place of the desk; remove it for this account"
      )
    case .password(let keyword):
      Wording(
        fr: "sshd : le mot de passe du compte ouvre un shell ; usermod -p '*', ou \(keyword) no",
        en: "sshd: the account's password opens a shell; usermod -p '*', or \(keyword) no"
      )
    case .perhapsPassword(let keyword):
      Wording(
        fr: "sshd : \(keyword) est permis, et d'ici on ne voit pas si le compte a un mot de passe ; vérifier en root",
        en: "sshd: \(keyword) is allowed, and whether the account has a password cannot be seen; check as root"
      )
    case .otherWayIn(let keyword):
      Wording(
        fr:
          "sshd : \(keyword) fait entrer sans clé de ce fichier, et rien n'y force le guichet ; l'enlever pour ce compte",
        en: "sshd: \(keyword) lets people in without a key of the file, and nothing forces the desk; "
          + "remove it for this account"
      )
    case .notStrict:
      Wording(
        fr: "sshd : StrictModes no ne regarde pas qui peut écrire les clés ; le mettre à yes",
        en: "sshd: StrictModes no does not look at who can write the keys; set it to yes"
      )
    case .unjudgedConditions:
      Wording(
        fr: "sshd : des blocs Match dépendent de la connexion et n'ont pas été jugés ; vérifier en root",
        en: "sshd: Match blocks depend on the connection and were not judged; check as root"
      )
    case .noSettings:
      Wording(
        fr: "sshd : réglages illisibles d'ici ; vérifier en tant que root",
        en: "sshd: the settings cannot be read from here; check as root"
      )
    default: Wording(same: code)
    }
  }

  private static func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func named(_ comment: String) -> String { comment.isEmpty ? "" : " (\(comment))" }
}
