// The words of the domain as people say them (`domain.md` 1, 2, 4).

import Desk

extension Priority: Worded {
  /// The name of the priority.
  public var wording: Wording {
    switch self {
    case .bloquante: Wording(fr: "Bloquante", en: "Blocking")
    case .majeure: Wording(fr: "Majeure", en: "Major")
    case .mineure: Wording(fr: "Mineure", en: "Minor")
    case .basse: Wording(fr: "Basse", en: "Low")
    }
  }
}

extension TicketKind: Worded {
  /// The name of the kind.
  public var wording: Wording {
    switch self {
    case .incident: Wording(same: "incident")
    case .question: Wording(same: "question")
    case .assistance: Wording(same: "assistance")
    case .evolution: Wording(fr: "évolution", en: "improvement")
    case .migration: Wording(same: "migration")
    }
  }
}

extension Channel: Worded {
  /// The name of the channel.
  public var wording: Wording {
    switch self {
    case .portal: Wording(fr: "portail", en: "portal")
    case .phone: Wording(fr: "téléphone", en: "phone")
    case .chat: Wording(fr: "tchat", en: "chat")
    case .mail: Wording(same: "e-mail")
    case .inHouse: Wording(fr: "interne", en: "in-house")
    }
  }
}

extension Team: Worded {
  /// The name of the service.
  public var wording: Wording {
    switch self {
    case .support: Wording(same: "support")
    case .quotes: Wording(fr: "chiffrage", en: "quotes")
    case .migration: Wording(same: "migration")
    case .customisation: Wording(fr: "personnalisation", en: "customisation")
    case .sales: Wording(fr: "commercial", en: "sales")
    }
  }
}

extension Stage: Worded {
  /// The name of the stage, waiting or not.
  public var wording: Wording { Status(stage: self, waiting: false).wording }
}

extension Status: Worded {
  /// The name of the status.
  public var wording: Wording {
    switch self {
    case .open: Wording(fr: "ouvert", en: "open")
    case .acknowledged: Wording(fr: "pris en compte", en: "acknowledged")
    case .inProgress: Wording(fr: "en cours", en: "in progress")
    case .waiting: Wording(fr: "attente du client", en: "waiting for customer")
    case .resolved: Wording(fr: "résolu", en: "resolved")
    case .closed: Wording(fr: "clos", en: "closed")
    case .transferred: Wording(fr: "transféré", en: "transferred")
    }
  }
}

extension MessageKind: Worded {
  /// What the message is called.
  public var wording: Wording {
    switch self {
    case .customer: Wording(fr: "message du client", en: "customer message")
    case .reply: Wording(fr: "réponse", en: "reply")
    case .note: Wording(fr: "note interne", en: "internal note")
    }
  }
}

extension ClockName: Worded {
  /// The name of the clock.
  public var wording: Wording {
    switch self {
    case .acknowledge: Wording(fr: "prise en compte", en: "acknowledgement")
    case .takeCharge: Wording(fr: "prise en charge", en: "taking charge")
    case .resolve: Wording(fr: "résolution", en: "resolution")
    }
  }
}

extension Role: Worded {
  /// The name of the role.
  public var wording: Wording {
    switch self {
    case .agent: Wording(same: "agent")
    case .supervisor: Wording(fr: "superviseur", en: "supervisor")
    case .admin: Wording(fr: "administrateur", en: "administrator")
    case .wall: Wording(fr: "mur", en: "wall")
    }
  }
}

extension Right: Worded {
  /// What the right allows, to follow "the right to".
  public var wording: Wording {
    switch self {
    case .read: Wording(fr: "lire les tickets", en: "read tickets")
    case .work: Wording(fr: "agir sur les tickets", en: "act on tickets")
    case .assignWithinTeam: Wording(fr: "affecter dans son service", en: "assign within one's service")
    case .assignAnybody: Wording(fr: "affecter à tout le monde", en: "assign to anybody")
    case .supervise: Wording(fr: "superviser", en: "supervise")
    case .manageContacts: Wording(fr: "gérer les interlocuteurs", en: "manage contacts")
    case .manageCustomers: Wording(fr: "gérer les clients", en: "manage customers")
    case .backup: Wording(fr: "sauvegarder", en: "back up")
    case .administer: Wording(fr: "administrer le guichet", en: "administer the desk")
    }
  }
}

/// What a ticket is without a commitment, as said on screen.
public enum CommitmentText: CaseIterable, Worded {
  case noContract
  case unsupported
  case none

  /// What is said.
  public var wording: Wording {
    switch self {
    case .noContract: Wording(fr: "hors contrat", en: "no contract")
    case .unsupported: Wording(fr: "hors support", en: "unsupported")
    case .none: Wording(fr: "sans engagement", en: "no commitment")
    }
  }
}
