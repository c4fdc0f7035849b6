import Desk
import Interface
import Store
import Terminal

/// A customer as plain text: its facts, its contracts, its contacts.
struct CustomerText {
  private let row: CustomerRow
  private let contacts: [Contact]
  private let formats: Formats

  init(_ row: CustomerRow, contacts: [Contact], formats: Formats) {
    self.row = row
    self.contacts = contacts
    self.formats = formats
  }

  /// The text, of several lines.
  var text: String {
    let customer = row.customer
    let active = customer.isActive ? "" : " (" + said(ListWord.inactive) + ")"
    let facts: [(ListWord, String)] = [
      (.code, customer.code),
      (.region, customer.region),
      (.release, customer.release ?? said(ListWord.unknown)),
      (.contract, row.contract?.formula.rawValue ?? said(CommitmentText.noContract)),
      (.openTickets, "\(row.openTickets)"),
    ]
    var lines = [SafeText.line(customer.name) + active]
    lines += facts.map { SafeText.padded(said($0.0), to: 18) + SafeText.line($0.1) }
    lines += customer.contracts.sorted { $0.start < $1.start }.map { contract in
      let end = contract.end.map { " – " + formats.date($0) } ?? ""
      return "  " + SafeText.padded(contract.formula.rawValue, to: 16) + formats.date(contract.start) + end
    }
    guard !contacts.isEmpty else { return lines.joined(separator: "\n") }
    return (lines + ["", said(ListWord.contacts)] + ContactTable(contacts).table.lines(withTitles: false))
      .joined(separator: "\n")
  }
}

/// Contacts as a plain table.
struct ContactTable {
  let table: TextTable

  init(_ contacts: [Contact]) {
    var table = TextTable(columns: [
      TextTable.Column(title: said(ListWord.number), alignment: .trailing),
      TextTable.Column(title: said(ListWord.customer)),
      TextTable.Column(title: said(ListWord.phone)),
      TextTable.Column(title: said(ListWord.email)),
      TextTable.Column(title: said(ListWord.name)),
    ])
    table.rows = contacts.map { contact in
      let active = contact.isActive ? "" : " (" + said(ListWord.inactive) + ")"
      return ["\(contact.id)", contact.customer, contact.phone, contact.email, contact.name + active]
    }
    self.table = table
  }
}

/// Agents as a plain table.
struct AgentTable {
  let table: TextTable

  init(_ agents: [Agent]) {
    var table = TextTable(columns: [
      TextTable.Column(title: said(ListWord.login)),
      TextTable.Column(title: said(ListWord.roles)),
      TextTable.Column(title: said(ListWord.services)),
      TextTable.Column(title: said(ListWord.name)),
    ])
    table.rows = agents.map { agent in
      [
        agent.login.rawValue,
        Role.allCases.filter(agent.roles.contains).map { said($0) }.joined(separator: ", "),
        Team.allCases.filter(agent.teams.contains).map { said($0) }.joined(separator: ", "),
        agent.name + (agent.isActive ? "" : " (" + said(ListWord.inactive) + ")"),
      ]
    }
    self.table = table
  }
}
