import ArgumentParser
import Desk
import Interface
import Store

/// What narrows `guichet ticket list`.
struct TicketListOptions: ParsableArguments {
  @Option(help: .say(.search, "words"))
  var search: String?

  @Option(help: .say(.priorities, "priority"))
  var priority: [String] = []

  @Option(help: .say(.statuses, "status"))
  var status: [String] = []

  @Option(help: .say(.formulas, "formula"))
  var formula: [String] = []

  @Option(help: .say(.assignees, "login"))
  var assignee: [String] = []

  @Option(help: .say(.teams, "service"))
  var service: [String] = []

  @Option(help: .say(.kinds, "kind"))
  var kind: [String] = []

  @Option(help: .say(.customerFilter, "code"))
  var customer: String?

  @Option(help: .say(.tag, "word"))
  var tag: String?

  /// The filter that they make.
  func filter(me: Login) throws(UsageProblem) -> QueueFilter {
    QueueFilter(
      priorities: try Words.set(priority, for: "--priority"),
      covers: Set(Words.split(formula).map { $0 == "none" ? .noContract : .formula(FormulaCode(rawValue: $0)) }),
      statuses: try Words.set(status, for: "--status"),
      assignees: Set(Words.split(assignee).map { Self.responsible($0, me: me) }),
      teams: try Words.set(service, for: "--service"),
      kinds: try Words.set(kind, for: "--kind"),
      customer: customer,
      tag: tag,
      words: search ?? ""
    )
  }

  private static func responsible(_ word: String, me: Login) -> QueueFilter.Responsible {
    switch word {
    case "nobody": .nobody
    case "me": .agent(me)
    default: .agent(Login(word))
    }
  }
}
