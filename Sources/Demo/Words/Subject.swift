import Desk

/// Something customers write to the desk about, with everything that is said on the way to its end.
struct Subject: Sendable {
  /// What kind of ticket it makes.
  let kind: TicketKind
  /// How urgent it can be.
  let priorities: ClosedRange<Priority>
  /// What it may be filed under.
  let tags: [String]
  /// How different people put it in a line; never empty.
  let titles: [Template]
  /// What the customer asks.
  let request: Template
  /// What the desk needs to know.
  let question: Template
  /// What the customer answers to that.
  let answer: Template
  /// What the desk found and did.
  let solution: Template
  /// What the desk tells itself.
  let note: Template

  init(
    _ kind: TicketKind,
    _ priorities: ClosedRange<Priority>,
    tags: [String],
    titles: [Template],
    request: Template,
    question: Template,
    answer: Template,
    solution: Template,
    note: Template
  ) {
    self.kind = kind
    self.priorities = priorities
    self.tags = tags
    self.titles = titles
    self.request = request
    self.question = question
    self.answer = answer
    self.solution = solution
    self.note = note
  }

  /// Every subject there is.
  static let all: [Subject] = [
    quotes, workOrders, stock, labels, accounting, shopFloor, purchasing, shipping, planning, installation,
  ].flatMap { $0 }
}
