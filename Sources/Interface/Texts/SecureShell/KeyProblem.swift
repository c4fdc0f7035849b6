import SecureShell

/// Why no line is written for a key.
public struct KeyProblem: Error, Hashable, Worded {
  /// The file the key was to be in.
  public let file: String
  /// What it is instead.
  public let mistake: PublicKey.Mistake

  /// What is wrong with the key in that file.
  public init(file: String, mistake: PublicKey.Mistake) {
    self.file = file
    self.mistake = mistake
  }

  /// The status that the program ends with.
  public var status: ExitStatus { .badData }

  /// One line: what, where, and the mend.
  public var wording: Wording {
    let what = mistake.wording
    return Wording(fr: "\(file) : \(what.french)", en: "\(file): \(what.english)")
  }

  /// One of each.
  public static var samples: [KeyProblem] {
    let mistakes: [PublicKey.Mistake] = [
      .empty, .privateKey, .several(count: 2), .options, .unknownKind("ssh-dss"), .damaged, .weak(bits: 1024),
    ]
    return mistakes.map { KeyProblem(file: "f", mistake: $0) }
  }
}

extension PublicKey.Mistake {
  private static let known = PublicKey.Kind.allCases.map(\.rawValue).joined(separator: ", ")

  /// What the text is instead of a key, as part of a sentence.
  fileprivate var wording: Wording {
    switch self {
    case .empty: Wording(fr: "aucune clé ; donner un fichier .pub", en: "no key; give a .pub file")
    case .privateKey:
      Wording(
        fr: "c'est une clé privée, qui ne quitte pas la machine de son propriétaire ; donner le fichier .pub",
        en: "this is a private key, which does not leave its owner's machine; give the .pub file"
      )
    case .several(let count):
      Wording(
        fr: "\(count) clés ; une clé est une personne, en donner une seule",
        en: "\(count) keys; a key is a person, give one alone"
      )
    case .options:
      Wording(
        fr: "des options précèdent la clé ; ne garder que la clé",
        en: "options stand before the key; keep the key alone"
      )
    case .unknownKind(let kind):
      Wording(
        fr: "« \(kind) » n'est pas un type de clé accepté ; au choix : \(Self.known)",
        en: "“\(kind)” is not a kind of key that is accepted; choose from: \(Self.known)"
      )
    case .damaged:
      Wording(fr: "la clé est abîmée ; la recopier en entier", en: "the key is damaged; copy it again whole")
    case .weak(let bits):
      Wording(
        fr: "une clé RSA de \(bits) bits est trop faible ; il en faut \(PublicKey.leastBits), ou une clé ed25519",
        en: "an RSA key of \(bits) bits is too weak; it takes \(PublicKey.leastBits), or an ed25519 key"
      )
    }
  }
}
