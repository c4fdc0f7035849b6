import ArgumentParser
import Interface

/// `guichet ticket …`: seeing tickets, and every action of the registry.
struct TicketGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "ticket",
    .ticket,
    discussion: actions,
    subcommands: [TicketList.self, TicketShow.self, TicketNew.self, TicketAct.self],
    otherwise: TicketAct.self
  )

  /// The actions, as the registry declares them.
  private static var actions: String {
    TicketAct.declarations.map { declaration in
      let name = declaration.name.rawValue
      return name + String(repeating: " ", count: max(1, 13 - name.count)) + declaration.help[Speech.language]
    }
    .joined(separator: "\n")
  }
}
