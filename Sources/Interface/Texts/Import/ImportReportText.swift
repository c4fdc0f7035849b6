import Exchange

/// A line of what an import brings, or would bring.
public enum ImportReportText: Hashable, Worded {
  case tickets(Int)
  case wouldBring(Int)
  case alreadyThere(Int)
  case people(customers: Int, contacts: Int, agents: Int)
  case inactiveContact(customer: String, name: String)
  case notice(file: String, line: Int, column: String?, ImportNotice.Change)
  case furtherNotices(Int)
  case furtherMistakes(Int)

  /// One of each.
  public static var samples: [ImportReportText] {
    let changes: [ImportNotice.Change] = [
      .repaired, .withoutNUL, .cut(limit: 500), .movedToOpening, .movedToPrevious, .leftOut(.notWaiting), .linkLeftOut,
    ]
    return [
      .tickets(1), .tickets(445), .wouldBring(1), .wouldBring(445), .alreadyThere(3),
      .people(customers: 3, contacts: 9, agents: 2), .inactiveContact(customer: "C", name: "N"), .furtherNotices(4),
      .furtherMistakes(5),
    ] + changes.map { .notice(file: "f", line: 7, column: "c", $0) }
  }

  /// The line.
  public var wording: Wording {
    switch self {
    case .tickets(let count):
      Wording(
        fr: count == 1 ? "1 ticket repris" : "\(count) tickets repris",
        en: count == 1 ? "1 ticket taken in" : "\(count) tickets taken in"
      )
    case .wouldBring(let count):
      Wording(
        fr: count == 1 ? "1 ticket serait repris" : "\(count) tickets seraient repris",
        en: count == 1 ? "1 ticket would be taken in" : "\(count) tickets would be taken in"
      )
    case .alreadyThere(let count):
      Wording(fr: "déjà là, laissés de côté : \(count)", en: "there already, left aside: \(count)")
    case .people(let customers, let contacts, let agents):
      Wording(
        fr: "clients : \(customers), interlocuteurs : \(contacts), agents : \(agents)",
        en: "customers: \(customers), contacts: \(contacts), agents: \(agents)"
      )
    case .inactiveContact(let customer, let name):
      Wording(
        fr: "inactif, la formule n'en permet pas plus : \(name) (\(customer))",
        en: "inactive, the formula allows no more: \(name) (\(customer))"
      )
    case .notice(let file, let line, let column, let change):
      Self.notice(([file, "\(line)"] + (column.map { [$0] } ?? [])).joined(separator: ":"), change)
    case .furtherNotices(let count): Wording(fr: "et \(count) autres remarques", en: "and \(count) more remarks")
    case .furtherMistakes(let count): Wording(fr: "et \(count) autres erreurs", en: "and \(count) more mistakes")
    }
  }

  private static func notice(_ place: String, _ change: ImportNotice.Change) -> Wording {
    let text =
      switch change {
      case .repaired: Wording(fr: "octets illisibles remplacés", en: "unreadable bytes replaced")
      case .withoutNUL: Wording(fr: "caractères NUL ôtés", en: "NUL characters left out")
      case .cut(let limit): Wording(fr: "trop long, coupé à \(limit)", en: "too long, cut at \(limit)")
      case .movedToOpening:
        Wording(fr: "daté avant l'ouverture, compté à l'ouverture", en: "dated before the opening, counted at it")
      case .movedToPrevious:
        Wording(
          fr: "daté avant la ligne précédente, compté avec elle",
          en: "dated before the row before it, counted with it"
        )
      case .leftOut: Wording(fr: "changement impossible alors, laissé de côté", en: "not possible then, left out")
      case .linkLeftOut: Wording(fr: "lien non repris", en: "link not taken in")
      }
    return Wording(fr: place + " : " + text.french, en: place + ": " + text.english)
  }
}
