import Desk

struct JSONLinesSource: TicketSource {
  init(_ bytes: [UInt8], rules: Rules, now: Instant, _ findings: inout Findings) {}
  var count: Int { 0 }
  func externalID(of index: Int) -> String { "" }
  func ticket(at index: Int, _ findings: inout Findings) -> ForeignTicket? { nil }
  func enlist(_ roster: inout Roster, _ desk: some ImportDesk, _ findings: inout Findings) throws {}
}
