/// What each role is for: the one place where themes' roles are told; `guichet theme roles` prints it.
extension InkRole: Worded {
  /// The sentence, without its point.
  public var wording: Wording {
    switch self {
    case .text:
      Wording(
        fr: "le texte ordinaire et l'écran entier : sans « background », le fond du terminal est gardé",
        en: "ordinary text, and the whole screen: without a background the terminal's own is kept"
      )
    case .dim: Wording(fr: "ce qui pèse peu", en: "text of little weight")
    case .strong: Wording(fr: "ce qui compte", en: "text that matters")
    case .accent: Wording(fr: "ce que l'œil doit trouver d'abord", en: "what the eye should find first")
    case .heading: Wording(fr: "le titre d'une partie ou d'une colonne", en: "the heading of a section or a column")
    case .header: Wording(fr: "la première ligne d'un écran", en: "the first line of a screen")
    case .hint: Wording(fr: "ce qu'on peut faire ici", en: "what can be done here")
    case .key: Wording(fr: "une touche parmi ces rappels", en: "a key among those hints")
    case .rule:
      Wording(
        fr: "un trait qui sépare : un ornement, sans contraste exigé",
        en: "a line that separates: an ornament, no contrast is asked"
      )
    case .field: Wording(fr: "là où l'on écrit", en: "where something can be typed")
    case .label: Wording(fr: "le nom d'un champ", en: "the name of a field")
    case .placeholder: Wording(fr: "ce qu'attend un champ vide", en: "what an empty field asks for")
    case .bloquante: Wording(fr: "un ticket bloquant", en: "a blocking ticket")
    case .majeure: Wording(fr: "un ticket majeur", en: "a major ticket")
    case .mineure: Wording(fr: "un ticket mineur", en: "a minor ticket")
    case .basse: Wording(fr: "un ticket de priorité basse", en: "a ticket of low priority")
    case .unqualified: Wording(fr: "pas encore pris en compte", en: "not acknowledged yet")
    case .mine: Wording(fr: "à moi", en: "mine")
    case .waiting: Wording(fr: "attend le client", en: "waits for the customer")
    case .noCommitment: Wording(fr: "sans engagement", en: "without a commitment")
    case .unsupported: Wording(fr: "sur une version qui n'est plus suivie", en: "on an unsupported version")
    case .resolved: Wording(fr: "résolu ou clos", en: "resolved or closed")
    case .phaseDone: Wording(fr: "une phase de migration passée", en: "a phase that a migration left behind")
    case .phaseNow: Wording(fr: "la phase où en est une migration", en: "the phase a migration is in")
    case .phaseAhead: Wording(fr: "une phase de migration à venir", en: "a phase a migration has before it")
    case .phaseSkipped:
      Wording(
        fr: "une phase quittée alors qu'il y manquait quelque chose",
        en: "a phase that was left with something missing"
      )
    case .met: Wording(fr: "un délai tenu", en: "a clock stopped in time")
    case .running: Wording(fr: "un délai qui court, dans les temps", en: "a clock that runs in time")
    case .paused: Wording(fr: "un délai suspendu", en: "a clock that is paused")
    case .atRisk: Wording(fr: "un délai bientôt dépassé", en: "a clock that is at risk")
    case .breached: Wording(fr: "un délai dépassé", en: "a clock that is breached")
    case .customer: Wording(fr: "ce que le client a écrit", en: "what a customer wrote")
    case .reply: Wording(fr: "ce qu'on lui a répondu", en: "what the customer was answered")
    case .note: Wording(fr: "une note interne", en: "an internal note")
    case .journal: Wording(fr: "une ligne du journal", en: "a line of the journal")
    case .struck: Wording(fr: "ce qui a été annulé", en: "what was undone")
    case .done: Wording(fr: "une action faite", en: "something was done")
    case .refused: Wording(fr: "une action refusée", en: "something was refused")
    case .failed: Wording(fr: "quelque chose a échoué", en: "something went wrong")
    case .open: Wording(fr: "le guichet est ouvert", en: "the desk is open")
    case .closed: Wording(fr: "le guichet est fermé", en: "the desk is closed")
    case .panelTitle: Wording(fr: "mur : le titre d'un panneau", en: "wall: the title of a panel")
    case .bar:
      Wording(fr: "mur : une barre ou une courbe (contraste de 3)", en: "wall: a bar or a sparkline (contrast of 3)")
    case .good: Wording(fr: "mur : un chiffre comme il faut", en: "wall: a figure that is as it should be")
    case .digits: Wording(fr: "mur : les grands chiffres (contraste de 3)", en: "wall: large digits (contrast of 3)")
    case .digitsAtRisk:
      Wording(
        fr: "mur : les grands chiffres de ce qui est bientôt dépassé (contraste de 3)",
        en: "wall: large digits of what is at risk (contrast of 3)"
      )
    case .digitsBreached:
      Wording(
        fr: "mur : les grands chiffres de ce qui est dépassé (contraste de 3)",
        en: "wall: large digits of what is breached (contrast of 3)"
      )
    case .alarm: Wording(fr: "mur : le panneau d'un délai tout juste dépassé", en: "wall: the panel of a new breach")
    case .match: Wording(fr: "ce qu'on a cherché", en: "what was searched for")
    case .marked: Wording(fr: "un ticket marqué", en: "marked")
    case .changed: Wording(fr: "quelqu'un d'autre vient de le changer", en: "changed by somebody else")
    case .reading: Wording(fr: "quelqu'un d'autre le lit", en: "read by somebody else")
    case .writing: Wording(fr: "quelqu'un d'autre y écrit", en: "written to by somebody else")
    case .activeView: Wording(fr: "la vue affichée", en: "the view that is shown")
    case .focused: Wording(fr: "là où est le clavier", en: "where the keyboard is")
    case .selected: Wording(fr: "la ligne où l'on est", en: "where the person is")
    }
  }
}
