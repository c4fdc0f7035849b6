// What stands between the messages of a ticket.

/// What a ticket's screen says of its history.
public enum ConversationText: Worded {
  /// The heading of a message of a customer.
  case customerHeading
  /// The heading of an answer.
  case replyHeading
  /// The heading of an internal note.
  case noteHeading
  /// A deed that was undone by somebody, when.
  case struck(by: String, when: String)
  /// Older messages have not been read yet.
  case earlier
  /// Later messages have not been read yet.
  case later
  /// Where one stands in a long history, in hundredths.
  case position(Int)
  /// The ticket is not there, or not for this person.
  case absent(String)
  /// There is nothing behind the last ticket of the list.
  case lastOfList
  /// There is nothing before the first ticket of the list.
  case firstOfList
  /// The ticket was opened by itself and not from a list.
  case noList

  /// What is said.
  public var wording: Wording {
    switch self {
    case .customerHeading: Wording(fr: "Message du client", en: "Customer message")
    case .replyHeading: Wording(fr: "Réponse au client", en: "Reply to the customer")
    case .noteHeading: Wording(fr: "Note interne", en: "Internal note")
    case .struck(let name, let moment): Wording(fr: "annulé par \(name), \(moment)", en: "undone by \(name), \(moment)")
    case .earlier: Wording(fr: "↑ messages plus anciens", en: "↑ older messages")
    case .later: Wording(fr: "↓ messages plus récents", en: "↓ later messages")
    case .position(let percent): Wording(fr: "\(percent) %", en: "\(percent)%")
    case .absent(let number):
      Wording(fr: "Pas de ticket #\(number).", en: "There is no ticket #\(number).")
    case .lastOfList: Wording(fr: "C'est le dernier ticket de la liste.", en: "This is the last ticket of the list.")
    case .firstOfList: Wording(fr: "C'est le premier ticket de la liste.", en: "This is the first ticket of the list.")
    case .noList:
      Wording(fr: "Ce ticket n'a pas été ouvert depuis une liste.", en: "This ticket was not opened from a list.")
    }
  }

  /// One of each.
  public static var samples: [ConversationText] {
    [
      .customerHeading, .replyHeading, .noteHeading, .struck(by: "Marie", when: "10:40"), .earlier, .later,
      .position(40), .absent("1042"), .lastOfList, .firstOfList, .noList,
    ]
  }
}
