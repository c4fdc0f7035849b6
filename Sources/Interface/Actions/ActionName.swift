/// Everything that can be done at the desk, by the name that palette, command line and settings use.
public enum ActionName: String, CaseIterable, Sendable {
  // Deeds on tickets; `guichet ticket …` has the same words.
  case acknowledge
  case take
  case priority
  case assign
  case wait
  case resume
  case reply
  case note
  case message
  case resolve
  case reopen
  case close
  case transfer
  case link
  case unlink
  case tag
  case title
  case kind
  case contact
  case reapply
  case undo
  case again = "repeat"
  case results
  case insist
  // Deeds on migrations; `guichet migration …` has the words behind the dash.
  case advance = "migration-advance"
  case goBack = "migration-back"
  case skipGate = "migration-skip"
  case cancelMigration = "migration-cancel"
  case check = "migration-check"
  case uncheck = "migration-uncheck"
  case set = "migration-set"
  case tick
  // Looking at tickets.
  case open
  case explain
  case create = "new"
  case createLinked = "new-linked"
  case createMigration = "new-migration"
  case copy
  case drafts
  // Moving about.
  case down
  case up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first
  case last
  case back
  case nextView = "next-view"
  case previousView = "previous-view"
  case left
  case right
  case triage
  case nextTicket = "next-ticket"
  case previousTicket = "previous-ticket"
  // Finding.
  case search
  case filter
  case clear
  case mark
  case markAll = "mark-all"
  // Typing.
  case send
  case sendAndWait = "send-wait"
  case sendAndResolve = "send-resolve"
  case leave
  case ownEditor = "editor"
  case undoTyping = "undo-typing"
  case redoTyping = "redo-typing"
  case submit
  case nextField = "next-field"
  case previousField = "previous-field"
  // The desk.
  case customers
  case migrations
  case theme
  case wall
  case palette
  case help
  case repaint
  case quit
}
