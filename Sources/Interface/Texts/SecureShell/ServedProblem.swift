import Desk

/// What keeps somebody from being served over SSH, or a key from being forced to the desk.
public enum ServedProblem: Error, Hashable, Worded {
  /// The command is none that whoever is served may ask for.
  case notServed(String)
  /// The desk and the agent follow from the key.
  case deskIsGiven
  /// The command names a file of this machine.
  case fileOfMachine(String)
  /// The forced command does not say which desk, or which agent.
  case incomplete
  /// The screens were asked for without a terminal.
  case noTerminal
  /// Keys are for the owner of the database to authorize.
  case notTheOwner(path: String)
  /// The agent acts no more, or was given no role.
  case agentMayNothing(Login)
  /// A path or a login that no line of `authorized_keys` can hold.
  case unwritable(String)

  /// The status that the program ends with.
  public var status: ExitStatus {
    switch self {
    case .notServed, .deskIsGiven, .fileOfMachine, .notTheOwner: .notPermitted
    case .incomplete, .noTerminal: .usage
    case .agentMayNothing, .unwritable: .badData
    }
  }

  /// One line: what, and the mend.
  public var wording: Wording {
    switch self {
    case .notServed(let command):
      Wording(
        fr: "« \(command) » ne se fait pas par SSH, mais sur la machine du guichet",
        en: "“\(command)” is not done over SSH, but on the desk's own machine"
      )
    case .deskIsGiven:
      Wording(
        fr: "--db et --agent ne se choisissent pas par SSH : la clé dit quel guichet et quel agent",
        en: "--db and --agent are not chosen over SSH: the key says which desk and which agent"
      )
    case .fileOfMachine(let path):
      Wording(
        fr: "« \(path) » : aucun fichier de cette machine ne se lit par SSH ; "
          + "donner - et envoyer le contenu sur l'entrée standard",
        en: "“\(path)”: no file of this machine is read over SSH; give - and send the content on standard input"
      )
    case .incomplete:
      Wording(
        fr: "« guichet ssh serve » demande --db et --agent ; « guichet ssh authorize » écrit la ligne entière",
        en: "“guichet ssh serve” needs --db and --agent; “guichet ssh authorize” writes the whole line"
      )
    case .noTerminal:
      Wording(
        fr: "les écrans demandent un terminal : « ssh -t » ; une commande s'en passe, par exemple « ticket list »",
        en: "the screens need a terminal: “ssh -t”; a command does without, “ticket list” for instance"
      )
    case .notTheOwner(let path):
      Wording(
        fr: "seul le propriétaire de \(path) autorise des clés ; le faire sous son compte",
        en: "only the owner of \(path) authorizes keys; do it under that account"
      )
    case .agentMayNothing(let login):
      Wording(
        fr: "\(login) n'est plus actif, ou n'a aucun rôle ; d'abord « guichet agent change \(login) »",
        en: "\(login) is active no more, or has no role; first “guichet agent change \(login)”"
      )
    case .unwritable(let word):
      Wording(
        fr: "« \(word) » contient un caractère qui ne tient pas dans une ligne de authorized_keys",
        en: "“\(word)” has a character that a line of authorized_keys cannot hold"
      )
    }
  }

  /// One of each.
  public static let samples: [ServedProblem] = [
    .notServed("demo"), .deskIsGiven, .fileOfMachine("f"), .incomplete, .noTerminal, .notTheOwner(path: "f"),
    .agentMayNothing(Login("paul")), .unwritable("f"),
  ]
}
