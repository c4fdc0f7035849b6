// What an editor of messages says.

import Desk

/// What is said while a message is written.
public enum EditorText: Error, Worded {
  /// Who will read the message of that kind.
  case reader(MessageKind, person: String)
  /// An empty editor.
  case placeholder
  /// A draft was found and goes on.
  case resumed(since: String, undo: String)
  /// The text was kept as a draft.
  case kept
  /// Somebody acted on the ticket meanwhile.
  case meanwhile(name: String, deed: String, when: String)
  /// There is nothing to send.
  case empty
  /// Only a reply can be sent so.
  case replyOnly
  /// What was to be added is too long.
  case tooLong
  /// The person's own editor gave nothing back.
  case editorFailed
  /// There is no editor of one's own for whoever was let in to the desk alone.
  case noOwnEditor
  /// What sending is where nothing leaves the house.
  case save
  /// The message is being sent.
  case sending
  /// The same message goes to so many tickets.
  case toSeveral(Int)
  /// So many tickets more.
  case further(Int)
  /// Who reads a message to several tickets.
  case eachContact
  /// Each of several tickets has a draft of its own.
  case draftsEverywhere

  /// What is said.
  public var wording: Wording {
    switch self {
    case .reader(.reply, let person): Wording(fr: "\(person) la lira", en: "\(person) will read it")
    case .reader(.note, _): Wording(fr: "le client ne la verra jamais", en: "the customer never sees it")
    case .reader(.customer, let person):
      Wording(fr: "ce que \(person) a écrit ou dit", en: "what \(person) wrote or said")
    case .placeholder: Wording(fr: "Écrivez ici…", en: "Write here…")
    case .resumed(let moment, let key):
      Wording(
        fr: "Brouillon repris (\(moment)) ; \(key) pour repartir de zéro",
        en: "Draft resumed (\(moment)); \(key) to start afresh"
      )
    case .kept: Wording(fr: "Brouillon gardé : la même touche le reprend", en: "Draft kept: the same key resumes it")
    case .meanwhile(let name, let deed, let moment):
      Wording(fr: "Pendant ce temps, \(name) : \(deed), \(moment)", en: "Meanwhile \(name): \(deed), \(moment)")
    case .empty: Wording(fr: "Il n'y a rien à envoyer.", en: "There is nothing to send.")
    case .replyOnly: Wording(fr: "Cela ne vaut que pour une réponse.", en: "Only a reply can be sent so.")
    case .tooLong:
      Wording(fr: "Trop long : un message fait au plus 1 Mio.", en: "Too long: a message holds 1 MiB at most.")
    case .editorFailed:
      Wording(
        fr: "L'éditeur n'a rien rendu ; le texte est resté tel quel.",
        en: "The editor gave nothing back; the text is as it was."
      )
    case .noOwnEditor:
      Wording(
        fr: "Par cette connexion, on n'atteint que le guichet : pas d'éditeur, le texte s'écrit ici.",
        en: "This connection reaches the desk alone: no editor, the text is written here."
      )
    case .save: Wording(fr: "enregistrer", en: "save")
    case .sending: Wording(fr: "envoi…", en: "sending…")
    case .toSeveral(let count):
      Wording(fr: "Le même message à \(count) tickets", en: "The same message to \(count) tickets")
    case .further(let count): Wording(fr: "et \(count) de plus", en: "and \(count) more")
    case .eachContact: Wording(fr: "chaque interlocuteur", en: "each contact")
    case .draftsEverywhere:
      Wording(
        fr: "Chacun de ces tickets a un brouillon : en finir un d'abord",
        en: "Each of these tickets has a draft: finish one first"
      )
    }
  }

  /// One of each.
  public static var samples: [EditorText] {
    MessageKind.allCases.map { .reader($0, person: "Claire Morvan") } + [
      .placeholder, .resumed(since: "lun. 09:40", undo: "Ctrl-G"), .kept,
      .meanwhile(name: "Paul", deed: "clos", when: "10:40"), .empty, .replyOnly, .tooLong, .editorFailed, .noOwnEditor,
      .save, .sending, .toSeveral(3), .further(2), .eachContact, .draftsEverywhere,
    ]
  }
}
