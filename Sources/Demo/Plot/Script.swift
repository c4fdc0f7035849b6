import Desk

/// A deed of a ticket's life, told from its creation on.
struct Scene: Sendable {
  /// Seconds of opening time since the ticket was created.
  var at: Int
  /// Who acts.
  var agent: Agent
  /// What is done.
  var action: TicketAction
  /// Who wrote the message, where it is not the agent.
  var author: String?
}

/// The life of one ticket before it is laid on the calendar.
struct Script: Sendable {
  /// The facts of its birth but the promise, which depends on the day.
  struct Request: Sendable {
    var kind: TicketKind
    var channel: Channel
    var priority: Priority
    var title: String
    var customer: Customer
    var contact: Contact?
    var tags: [String]
    var text: String
    /// Who takes the request in.
    var taker: Agent
  }

  /// How it begins.
  var request: Request
  /// What follows, in order.
  var scenes: [Scene] = []
  /// How long it goes on, in seconds of opening time.
  var length = 0
  /// What may follow when there is time left, each as a whole or not at all.
  var epilogues: [[Scene]] = []
}
