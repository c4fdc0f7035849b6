// What is said of others at the desk: who is where, and what they just did.

/// Who else is on a ticket.
public enum PresenceText: Worded {
  /// Somebody writes to it.
  case writes(String)
  /// Somebody reads it.
  case reads(String)
  /// The viewer writes to it in another session.
  case writesElsewhere
  /// Somebody does what was said of her since that moment.
  case since(String)

  /// What is said.
  public var wording: Wording {
    switch self {
    case .writes(let name): Wording(fr: "\(name) écrit ici", en: "\(name) is writing here")
    case .reads(let name): Wording(fr: "\(name) lit", en: "\(name) is reading")
    case .writesElsewhere: Wording(fr: "vous écrivez ici, ailleurs", en: "you are writing here, elsewhere")
    case .since(let moment): Wording(fr: "depuis \(moment)", en: "since \(moment)")
    }
  }

  /// One of each.
  public static var samples: [PresenceText] {
    [.writes("marie"), .reads("paul"), .writesElsewhere, .since("14:20")]
  }
}

/// What others just did.
public enum NewsText: Worded {
  /// A ticket came into the list.
  case arrived(by: String)
  /// A ticket came into the list, above what is in sight.
  case arrivedAbove(String, by: String)
  /// A ticket left the list.
  case left(String, by: String)
  /// The ticket of that row has left the list.
  case gone(by: String)
  /// Somebody took back what she had done.
  case undid(String)
  /// So many more of the same.
  case more(Int)

  /// What is said.
  public var wording: Wording {
    switch self {
    case .arrived(let name): Wording(fr: "nouveau, \(name)", en: "new, \(name)")
    case .arrivedAbove(let number, let name):
      Wording(fr: "\(number) arrivé plus haut (\(name))", en: "\(number) came in above (\(name))")
    case .left(let number, let name):
      Wording(fr: "\(number) a quitté la vue (\(name))", en: "\(number) left the view (\(name))")
    case .gone(let name): Wording(fr: "sorti, \(name)", en: "left, \(name)")
    case .undid(let deed): Wording(fr: "annule « \(deed) »", en: "undoes \"\(deed)\"")
    case .more(let count): Wording(same: "+\(count)")
    }
  }

  /// One of each.
  public static var samples: [NewsText] {
    [
      .arrived(by: "marie"), .arrivedAbove("#1042", by: "marie"), .left("#1042", by: "marie"), .gone(by: "paul"),
      .undid("clos"), .more(2),
    ]
  }
}
