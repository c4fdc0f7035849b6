import Desk

/// What keeps a command from being done though the desk itself has nothing against it.
public enum CommandProblem: Error, Hashable, Worded {
  /// A file to read is not there.
  case noFile(String)
  /// A file to read cannot be read, with the system's words for why.
  case unreadableFile(String, reason: String)
  /// A file to read is no UTF-8 text.
  case notText(String)
  /// More comes on standard input than somebody who is served over SSH may send, which is so many megabytes.
  case tooLong(String, megabytes: Int)
  /// A message holds more than is kept of one.
  case messageTooLong(megabytes: Int)
  /// The account has no name on this system, so nobody can be recognised.
  case accountUnknown
  /// The account is not an agent of this desk.
  case notAnAgent(Login)
  /// The person is an agent no longer.
  case deactivated(Login)
  /// Only the owner of the database file may act as somebody else.
  case notTheOwner(path: String)
  /// No such customer.
  case noCustomer(String)
  /// No such contact.
  case noContact(Int)
  /// No such agent.
  case noAgent(Login)
  /// Some of the lines read could not be answered.
  case badLines(Int)
  /// Results could not be written, with the system's words for why.
  case outputFailed(reason: String)
  /// Something nobody foresaw; it is told in the log.
  case unforeseen(log: String)

  /// The status that the program ends with.
  public var status: ExitStatus {
    switch self {
    case .notText, .tooLong, .messageTooLong, .badLines: .badData
    case .noFile, .unreadableFile, .noCustomer, .noContact, .noAgent: .noInput
    case .accountUnknown, .notAnAgent, .deactivated, .notTheOwner: .notPermitted
    case .outputFailed: .inputOutput
    case .unforeseen: .bug
    }
  }

  /// One line: what, where, and the mend.
  public var wording: Wording {
    switch self {
    case .noFile(let path):
      Wording(fr: "\(path) : pas de tel fichier", en: "\(path): no such file")
    case .unreadableFile(let path, let reason):
      Wording(fr: "\(path) : lecture impossible (\(reason))", en: "\(path): cannot be read (\(reason))")
    case .notText(let path):
      Wording(
        fr: "\(path) : ce n'est pas du texte en UTF-8 ; le convertir d'abord",
        en: "\(path): this is not UTF-8 text; convert it first"
      )
    case .tooLong(let path, let megabytes):
      Wording(
        fr: "\(path) : plus de \(megabytes)\u{A0}Mo, le plus qui soit lu par SSH ; le donner sur la machine du guichet",
        en: "\(path): more than \(megabytes) MB, the most that is read over SSH; give it on the desk's machine"
      )
    case .messageTooLong(let megabytes):
      Wording(
        fr: "le texte dépasse \(megabytes)\u{A0}Mo, le plus qu'un message garde ; l'envoyer en plusieurs fois",
        en: "the text is longer than \(megabytes) MB, the most that a message keeps; send it in parts"
      )
    case .accountUnknown:
      Wording(
        fr: "ce compte n'a pas de nom sur ce système : impossible de savoir qui agit",
        en: "this account has no name on this system: nobody can tell who acts"
      )
    case .notAnAgent(let login):
      Wording(
        fr: "\(login) n'est pas un agent de ce guichet ; un administrateur l'ajoute par « guichet agent add \(login) »",
        en: "\(login) is not an agent of this desk; an administrator adds one with “guichet agent add \(login)”"
      )
    case .deactivated(let login):
      Wording(
        fr: "\(login) n'est plus un agent de ce guichet ; un administrateur le rétablit par "
          + "« guichet agent change \(login) --reactivate »",
        en: "\(login) is no longer an agent of this desk; an administrator brings one back with "
          + "“guichet agent change \(login) --reactivate”"
      )
    case .notTheOwner(let path):
      Wording(
        fr: "seul le propriétaire de \(path) peut agir au nom d'un autre (--agent)",
        en: "only the owner of \(path) may act as somebody else (--agent)"
      )
    case .noCustomer(let code):
      Wording(
        fr: "pas de client « \(code) » ; « guichet customer list » dit ceux qu'il y a",
        en: "no customer “\(code)”; “guichet customer list” tells those there are"
      )
    case .noContact(let id):
      Wording(
        fr: "pas d'interlocuteur \(id) ; « guichet contact list » dit ceux qu'il y a",
        en: "no contact \(id); “guichet contact list” tells those there are"
      )
    case .noAgent(let login):
      Wording(
        fr: "pas d'agent « \(login) » ; « guichet agent list » dit ceux qu'il y a",
        en: "no agent “\(login)”; “guichet agent list” tells those there are"
      )
    case .badLines(let count):
      Wording(
        fr: count == 1
          ? "une ligne sans réponse : voir son « error »" : "\(count) lignes sans réponse : voir leur « error »",
        en: count == 1
          ? "one line without an answer: see its “error”" : "\(count) lines without an answer: see their “error”"
      )
    case .outputFailed(let reason):
      Wording(fr: "sortie standard : écriture impossible (\(reason))", en: "standard output: cannot write (\(reason))")
    case .unforeseen(let log):
      Wording(
        fr: "une erreur de guichet lui-même ; le détail est dans \(log)",
        en: "an error of guichet itself; the details are in \(log)"
      )
    }
  }
}

extension CommandProblem {
  /// One of each.
  public static let samples: [CommandProblem] = [
    .noFile("f"), .unreadableFile("f", reason: "r"), .notText("f"), .tooLong("f", megabytes: 1),
    .messageTooLong(megabytes: 1), .accountUnknown,
    .notAnAgent(Login("paul")), .deactivated(Login("paul")), .notTheOwner(path: "f"), .noCustomer("ARV"), .noContact(7),
    .noAgent(Login("paul")),
    .badLines(1), .badLines(2), .outputFailed(reason: "r"), .unforeseen(log: "f"),
  ]
}
