import Desk
import Interface
import Store

/// Tickets as a plain table: the deadline first, the subject last and whole.
struct TicketTable {
  let table: TextTable

  init(_ rows: [TicketRow], rules: Rules, formats: Formats) {
    var table = TextTable(columns: [
      TextTable.Column(title: said(ListWord.number), alignment: .trailing, width: 7),
      TextTable.Column(title: said(ListWord.remaining), alignment: .trailing, width: 8),
      TextTable.Column(title: said(ListWord.due), width: 12),
      TextTable.Column(title: said(ListWord.priority), width: 9),
      TextTable.Column(title: said(ListWord.status), width: 17),
      TextTable.Column(title: said(ListWord.contract), width: 12),
      TextTable.Column(title: said(ListWord.customer), width: 24),
      TextTable.Column(title: said(ListWord.agent), width: 10),
      TextTable.Column(title: said(ListWord.subject)),
    ])
    table.rows = rows.map { row in
      let clock = row.clocks.next
      return [
        row.number.text,
        clock?.remaining.map(formats.duration) ?? "—",
        clock?.due.map(formats.moment) ?? "—",
        said(row.priority),
        row.migration.map { said($0.phase) } ?? said(row.status),
        row.commitment.shown(under: rules),
        row.customer.name,
        row.assignee?.login.rawValue ?? "—",
        row.title,
      ]
    }
    self.table = table
  }
}

extension Commitment {
  /// The formula's name, or why nothing is promised.
  func shown(under rules: Rules) -> String {
    switch self {
    case .contract(let formula): rules.name(of: formula)
    case .noContract: said(CommitmentText.noContract)
    case .unsupported: said(CommitmentText.unsupported)
    }
  }
}
