import Desk
import Store

/// What others just did to the tickets of a list: told for a moment, by the frame's time.
///
/// Only what was in sight, or came into it, is news; what the viewer did herself she knows.
struct QueueNews: Hashable, Sendable {
  /// How long something is told, in seconds.
  static let lifetime = 12

  /// What became of a ticket.
  enum Event: Hashable, Sendable {
    case changed
    /// It is new at the desk, or new in the list.
    case arrived
    /// It left the list.
    case left
  }

  /// One thing to be told.
  struct Item: Hashable, Sendable {
    var number: TicketNumber
    var event: Event
    /// Who did it.
    var by: Login
    /// From when on it is no news any more.
    var until: Instant
  }

  private var items: [TicketNumber: Item] = [:]

  /// What is told of a ticket; nil for nothing.
  subscript(_ number: TicketNumber) -> Item? { items[number] }

  /// Whether there is anything to tell.
  var isEmpty: Bool { items.isEmpty }

  /// The news of one kind, latest first.
  func all(_ event: Event) -> [Item] {
    items.values.filter { $0.event == event }
      .sorted { ($0.until, $0.number) > ($1.until, $1.number) }
  }

  /// When the next item is no news any more; nil where there is none.
  var nextChange: Instant? { items.values.map(\.until).min() }

  /// Notes what somebody did to a ticket.
  mutating func note(_ event: Event, _ row: TicketRow, now: Instant) {
    items[row.number] = Item(number: row.number, event: event, by: row.updatedBy, until: now + Self.lifetime)
  }

  /// Forgets what is no news any more.
  mutating func expire(at now: Instant) {
    items = items.filter { $0.value.until > now }
  }

  /// Forgets a ticket that the person has acted upon.
  mutating func forget(_ numbers: some Sequence<TicketNumber>) {
    for number in numbers { items[number] = nil }
  }
}
