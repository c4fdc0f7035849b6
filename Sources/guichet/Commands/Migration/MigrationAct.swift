import ArgumentParser
import Desk
import Interface
import Store

/// `guichet migration advance M12`: any action on migrations of the registry, by its name there without `migration-`.
struct MigrationAct: ServableOnDesk {
  static let configuration = CommandConfiguration.say("act", .migrationAct)

  private static let prefix = "migration-"

  /// What can be done from the command line, by its word here.
  static var declarations: [(word: String, declaration: ActionDeclaration)] {
    ActionRegistry.all.compactMap { declaration in
      let name = declaration.name.rawValue
      return name.hasPrefix(prefix) ? (String(name.dropFirst(prefix.count)), declaration) : nil
    }
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(parsing: .allUnrecognized, help: .say(.words, "action"))
  var words: [String]

  func run() throws {
    guard let first = words.first, Self.declarations.contains(where: { $0.word == first }) else {
      throw LineMistake.unknownCommand(words.first ?? "")
    }
    let words = [Self.prefix + first] + self.words.dropFirst()
    // What is wrong with the words is told before the desk is opened; who "me" is matters only then.
    _ = try TicketCommand(words, viewer: Login(""))
    let open = try desk.open()
    let deeds = try TicketDeeds(try TicketCommand(words, viewer: open.me.login), on: open)
    try deeds.report(json: form.json)
  }
}
