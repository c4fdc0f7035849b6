/// What is said while something is wrong with the shared database or the machine.
public enum FaultText: Worded {
  /// A deed has not been answered yet, as somebody else writes just then.
  case writing
  /// Somebody else has been writing for long.
  case busy
  /// So much is not written yet and is tried again.
  case waiting(Int)
  /// What was waiting was given up.
  case givenUp
  /// The same, and there was a message, which is a draft now.
  case givenUpButKept
  /// It is being tried at this moment, and nobody knows yet.
  case trying
  /// Somebody leaves while so much is not written yet.
  case unwritten(Int)
  case leaveAnyway
  /// The machine's clock went back to that time.
  case clockSetBack(to: String)

  /// One of each.
  public static var samples: [FaultText] {
    [
      .writing, .busy, .waiting(1), .waiting(2), .givenUp, .givenUpButKept, .trying, .unwritten(1), .unwritten(2),
      .leaveAnyway,
      .clockSetBack(to: "14:05"),
    ]
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .writing:
      Wording(
        fr: "en attente d'écriture : quelqu'un d'autre écrit en ce moment",
        en: "waiting to be written: somebody else is writing just now"
      )
    case .busy: Wording(fr: "quelqu'un d'autre écrit depuis longtemps", en: "somebody else has been writing for long")
    case .waiting(1):
      Wording(
        fr: "1 action attend et sera refaite d'elle-même, Échap l'abandonne",
        en: "1 action waits and is tried again by itself, Esc gives it up"
      )
    case .waiting(let count):
      Wording(
        fr: "\(count) actions attendent et seront refaites d'elles-mêmes, Échap les abandonne",
        en: "\(count) actions wait and are tried again by themselves, Esc gives them up"
      )
    case .givenUp: Wording(fr: "abandonné, rien n'a été écrit", en: "given up, nothing was written")
    case .givenUpButKept:
      Wording(
        fr: "abandonné, rien n'a été écrit ; le message est gardé en brouillon",
        en: "given up, nothing was written; the message is kept as a draft"
      )
    case .trying:
      Wording(
        fr: "un essai est en cours ; attendre ce qu'il donne",
        en: "it is being tried now; wait for what comes of it"
      )
    case .unwritten(1): Wording(fr: "1 action n'est pas encore écrite", en: "1 action is not written yet")
    case .unwritten(let count):
      Wording(fr: "\(count) actions ne sont pas encore écrites", en: "\(count) actions are not written yet")
    case .leaveAnyway: Wording(fr: "quitter sans attendre", en: "leave without waiting")
    case .clockSetBack(let time):
      Wording(
        fr: "l'horloge de la machine a reculé, il y est \(time) ; le journal garde son ordre",
        en: "the machine's clock went back, it says \(time); the journal keeps its order"
      )
    }
  }
}
