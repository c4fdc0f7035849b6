extension ActionName {
  /// The declaration of the action.
  public var declaration: ActionDeclaration {
    switch self {
    case .acknowledge: .acknowledge
    case .take: .take
    case .priority: .priority
    case .assign: .assign
    case .wait: .wait
    case .resume: .resume
    case .reply: .reply
    case .note: .note
    case .message: .message
    case .resolve: .resolve
    case .reopen: .reopen
    case .close: .close
    case .transfer: .transfer
    case .link: .link
    case .unlink: .unlink
    case .tag: .tag
    case .title: .title
    case .kind: .kind
    case .contact: .contact
    case .reapply: .reapply
    case .advance: .advance
    case .goBack: .goBack
    case .skipGate: .skipGate
    case .cancelMigration: .cancelMigration
    case .check: .check
    case .uncheck: .uncheck
    case .set: .set
    case .tick: .tick
    case .left: .left
    case .right: .right
    case .migrations: .migrations
    case .wall: .wall
    case .createMigration: .createMigration
    case .undo: .undo
    case .again: .again
    case .results: .results
    case .insist: .insist
    case .open: .open
    case .explain: .explain
    case .create: .create
    case .createLinked: .createLinked
    case .copy: .copy
    case .drafts: .drafts
    case .down: .down
    case .up: .up
    case .pageDown: .pageDown
    case .pageUp: .pageUp
    case .first: .first
    case .last: .last
    case .back: .back
    case .nextView: .nextView
    case .previousView: .previousView
    case .triage: .triage
    case .nextTicket: .nextTicket
    case .previousTicket: .previousTicket
    case .search: .search
    case .filter: .filter
    case .clear: .clear
    case .mark: .mark
    case .markAll: .markAll
    case .send: .send
    case .sendAndWait: .sendAndWait
    case .sendAndResolve: .sendAndResolve
    case .leave: .leave
    case .ownEditor: .ownEditor
    case .undoTyping: .undoTyping
    case .redoTyping: .redoTyping
    case .submit: .submit
    case .nextField: .nextField
    case .previousField: .previousField
    case .customers: .customers
    case .theme: .theme
    case .palette: .palette
    case .help: .help
    case .repaint: .repaint
    case .quit: .quit
    }
  }
}

extension Set<ScreenKind> {
  /// The screens on which tickets are acted upon.
  static let withTickets: Set = [.queue, .ticket, .triage, .migration, .migrations]
  /// The screens on which migrations are acted upon.
  static let withMigrations: Set = [.queue, .ticket, .migration, .gate, .migrations]
  /// The screens that scroll or have a list.
  static let scrolling: Set = [
    .queue, .ticket, .triage, .explain, .customers, .results, .migration, .gate, .migrations,
  ]
  /// The screens on which keys are actions.
  static let withKeys: Set = [.queue, .ticket, .triage, .explain, .customers, .results, .migration, .gate, .migrations]
  /// All of them.
  static let everywhere = Set(ScreenKind.allCases)
}
