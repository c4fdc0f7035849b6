import Desk
import GRDB

/// The other end of a link: its journal tells the link too, so that it is seen, and can be taken away, from both.
///
/// A link between a migration and an ordinary ticket is written on the migration alone: the ticket's journal is read by people for whom
/// there is no migration (`domain.md` 5).
struct OtherEnd {
  private let number: TicketNumber
  private let origin: TicketNumber
  private let verb: Verb

  /// What a change to one ticket means to another; nil when nothing.
  init?(of change: Change, on origin: TicketNumber) {
    let other: String
    switch change {
    case .linked(let end): (other, verb) = (end, .link)
    case .unlinked(let end): (other, verb) = (end, .unlink)
    default: return nil
    }
    guard let number = TicketNumber(other), number.isMigration == origin.isMigration else { return nil }
    self.number = number
    self.origin = origin
  }

  /// Brings the other end to where this one is; it may be there already, or not be there at all.
  func follow(at: Instant, by login: Login, deed: TicketHand.Deed?, rules: RulesShelf, _ db: Database) throws {
    guard
      var hand = try TicketHand(number, visibility: .everything, rules: rules, db),
      hand.ticket.links.contains(origin) == (verb == .unlink)
    else { return }
    let change: Change = verb == .link ? .linked(to: origin.text) : .unlinked(from: origin.text)
    // What comes in with a load is brought the rules in force at its end.
    if deed != nil { _ = try hand.bringRules() }
    try hand.append(TicketHand.Entry(at: at, by: login, verb: verb, changes: [change], deed: deed))
  }
}
