/// What the frame says around every screen.
public enum FrameText: Worded {
  case name
  /// Between a subject and what is said of it.
  case colon
  case semicolon
  case deskOpen
  case deskClosed(until: String)
  case deskClosedForLong
  case tooSmall(what: String, width: Int, height: Int)
  case noTicketChosen
  case keyUnbound(String)
  case copied(String)
  case agentQuestion
  case priorityQuestion
  case teamQuestion
  case kindQuestion
  case ticketQuestion
  case tagsQuestion
  case lineQuestion
  /// Why that is done.
  case reasonQuestion(ActionName)
  case contactQuestion
  case itemQuestion
  case factQuestion
  case themeQuestion
  case me
  case nobody
  case notUnderstood(String)
  case marked(Int)
  case terminalUnknown(String)
  case surprise(log: String)
  case cancelled
  case rightsChanged
  case yes
  case undoFurther
  case nothingFurther
  case doAnyway
  case sendAlone
  case nothingToRepeat
  case noResults
  case keyHeld(String?)

  /// One of each.
  public static var samples: [FrameText] {
    [
      .name, .colon, .semicolon, .deskOpen, .deskClosed(until: "lun. 09:00"), .deskClosedForLong,
      .tooSmall(what: "x", width: 20, height: 5), .noTicketChosen, .keyUnbound("z"), .copied("#1042"),
      .agentQuestion, .priorityQuestion, .teamQuestion, .kindQuestion, .ticketQuestion,
      .tagsQuestion, .lineQuestion, .contactQuestion, .itemQuestion, .factQuestion, .me, .nobody,
      .notUnderstood("x"),
      .marked(1), .marked(2),
      .terminalUnknown("x"), .surprise(log: "x"), .cancelled, .yes, .undoFurther,
      .nothingFurther, .doAnyway, .sendAlone, .nothingToRepeat, .noResults, .rightsChanged,
      .keyHeld("#1042"), .keyHeld(nil),
    ] + [.goBack, .skipGate, .cancelMigration, .close].map { .reasonQuestion($0) }
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .name: Wording(same: "guichet")
    case .colon: Wording(fr: " : ", en: ": ")
    case .semicolon: Wording(fr: " ; ", en: "; ")
    case .deskOpen: Wording(fr: "ouvert", en: "open")
    case .deskClosed(let until): Wording(fr: "fermé jusqu'à \(until)", en: "closed until \(until)")
    case .deskClosedForLong: Wording(fr: "fermé", en: "closed")
    case .tooSmall(let what, let width, let height):
      Wording(
        fr: "Trop petit pour \(what) : il faut \(width)×\(height)",
        en: "Too small for \(what): it takes \(width)×\(height)"
      )
    case .noTicketChosen: Wording(fr: "aucun ticket n'est choisi", en: "no ticket is chosen")
    case .keyUnbound(let key):
      Wording(fr: "\(key) ne fait rien ici ; ? montre les touches", en: "\(key) does nothing here; ? shows the keys")
    case .copied(let what): Wording(fr: "\(what) envoyé au terminal", en: "\(what) sent to the terminal")
    case .agentQuestion: Wording(fr: "Affecter à", en: "Assign to")
    case .priorityQuestion: Wording(fr: "Priorité", en: "Priority")
    case .teamQuestion: Wording(fr: "Transférer à", en: "Transfer to")
    case .kindQuestion: Wording(fr: "Type", en: "Kind")
    case .ticketQuestion: Wording(fr: "Autre ticket", en: "Other ticket")
    case .tagsQuestion: Wording(fr: "Étiquettes (+mot -mot)", en: "Tags (+word -word)")
    case .lineQuestion: Wording(fr: "Titre", en: "Title")
    case .contactQuestion: Wording(fr: "Interlocuteur", en: "Contact")
    case .reasonQuestion(.goBack): Wording(fr: "Motif du retour d'une phase", en: "Reason for going back")
    case .reasonQuestion(.skipGate): Wording(fr: "Motif du passage forcé", en: "Reason for skipping the gate")
    case .reasonQuestion(.cancelMigration): Wording(fr: "Motif de l'abandon", en: "Reason for giving up")
    case .reasonQuestion: Wording(fr: "Motif", en: "Reason")
    case .itemQuestion: Wording(fr: "Contrôle", en: "Check")
    case .factQuestion: Wording(fr: "fait=valeur", en: "fact=value")
    case .themeQuestion: Wording(fr: "Thème", en: "Theme")
    case .me: Wording(fr: "moi", en: "me")
    case .nobody: Wording(fr: "personne", en: "nobody")
    case .notUnderstood(let word): Wording(fr: "« \(word) » : pas compris", en: "\"\(word)\": not understood")
    case .marked(1): Wording(fr: "1 marqué", en: "1 marked")
    case .marked(let count): Wording(fr: "\(count) marqués", en: "\(count) marked")
    case .terminalUnknown(let name):
      Wording(
        fr: "terminal « \(name) » inconnu : traité comme xterm-256color",
        en: "unknown terminal \"\(name)\": treated as xterm-256color"
      )
    case .surprise(let log): Wording(fr: "erreur imprévue, notée dans \(log)", en: "unexpected error, logged in \(log)")
    case .cancelled: Wording(fr: "abandonné", en: "given up")
    case .rightsChanged:
      Wording(
        fr: "vos droits ont changé ; ? montre ce qui est possible",
        en: "your rights have changed; ? shows what is possible"
      )
    case .yes: Wording(fr: "oui", en: "yes")
    case .undoFurther: Wording(fr: "l'action d'avant", en: "the action before")
    case .nothingFurther: Wording(fr: "aucune action plus ancienne à annuler", en: "no earlier action to undo")
    case .doAnyway: Wording(fr: "quand même", en: "all the same")
    case .sendAlone: Wording(fr: "envoyer la réponse seule", en: "send the reply alone")
    case .nothingToRepeat: Wording(fr: "rien n'a encore été fait d'ici", en: "nothing was done from here yet")
    case .keyHeld(let number?):
      Wording(
        fr: "touche tenue : rien n'est fait à \(number) ; relâcher, puis recommencer",
        en: "key held down: nothing is done to \(number); let go, then press it again"
      )
    case .keyHeld(nil):
      Wording(fr: "touche tenue : rien n'est fait", en: "key held down: nothing is done")
    case .noResults:
      Wording(fr: "rien n'a encore été fait à plusieurs tickets", en: "nothing was done to several tickets yet")
    }
  }
}
