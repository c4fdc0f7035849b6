import Desk

/// The deeds of the journal, as nouns.
public struct VerbText: Worded {
  /// The deed.
  public let verb: Verb

  /// The text of a deed.
  public init(_ verb: Verb) {
    self.verb = verb
  }

  /// Every deed.
  public static var samples: [VerbText] { Verb.allCases.map(VerbText.init) }

  /// The noun.
  public var wording: Wording {
    switch verb {
    case .create: Wording(fr: "création", en: "creation")
    case .acknowledge: Wording(fr: "prise en compte", en: "acknowledgement")
    case .take: Wording(fr: "prise en charge", en: "taking charge")
    case .assign: Wording(fr: "affectation", en: "assignment")
    case .priority: Wording(fr: "priorité", en: "priority")
    case .wait: Wording(fr: "mise en attente", en: "wait")
    case .resume: Wording(fr: "reprise", en: "resumption")
    case .reply: Wording(fr: "réponse", en: "reply")
    case .note: Wording(fr: "note interne", en: "internal note")
    case .message: Wording(fr: "message du client", en: "customer message")
    case .resolve: Wording(fr: "résolution", en: "resolution")
    case .reopen: Wording(fr: "réouverture", en: "reopening")
    case .close: Wording(fr: "clôture", en: "closing")
    case .transfer: Wording(fr: "transfert", en: "transfer")
    case .link: Wording(fr: "lien", en: "link")
    case .unlink: Wording(fr: "retrait de lien", en: "removal of a link")
    case .tag: Wording(fr: "étiquettes", en: "tags")
    case .edit: Wording(fr: "modification", en: "edit")
    case .reapply: Wording(fr: "nouvel engagement", en: "new commitment")
    case .undo: Wording(fr: "annulation", en: "undo")
    case .rules: Wording(fr: "nouvelles règles", en: "new rules")
    case .advance: Wording(fr: "phase suivante", en: "next phase")
    case .skip: Wording(fr: "passage forcé", en: "skipped gate")
    case .back: Wording(fr: "retour de phase", en: "phase back")
    case .cancel: Wording(fr: "annulation de la migration", en: "cancellation of the migration")
    case .check: Wording(fr: "contrôle", en: "check")
    case .uncheck: Wording(fr: "retrait d'un contrôle", en: "removal of a check")
    case .set: Wording(fr: "renseignement", en: "fact")
    case .turn: Wording(fr: "changement de main", en: "change of turn")
    }
  }
}
