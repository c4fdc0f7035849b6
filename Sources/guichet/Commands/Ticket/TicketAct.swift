import ArgumentParser
import Desk
import Interface
import Store

/// `guichet ticket take 1042`: any action of the registry, by its name there.
struct TicketAct: ServableOnDesk {
  static let configuration = CommandConfiguration.say("act", .ticketAct)

  /// What can be done from the command line: the deeds on tickets, and undoing them.
  static var declarations: [ActionDeclaration] {
    ActionRegistry.all.filter { $0.subject == .ticket || $0.name == .undo }
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(parsing: .allUnrecognized, help: .say(.words, "action"))
  var words: [String]

  func run() throws {
    guard let name = words.first, let declaration = Self.declarations.first(where: { $0.name.rawValue == name }) else {
      throw LineMistake.unknownCommand(words.first ?? "")
    }
    let words = try withText(declaration)
    // What is wrong with the words is told before the desk is opened; who "me" is matters only then.
    _ = try TicketCommand(words, viewer: Login(""))
    let open = try desk.open()
    let command = try TicketCommand(words, viewer: open.me.login)
    let deeds = try TicketDeeds(command, on: open)
    try deeds.report(json: form.json)
  }

  /// The words with the text that the action asks, read from standard input where it was not written.
  private func withText(_ declaration: ActionDeclaration) throws -> [String] {
    guard let option = declaration.arguments.first(where: { $0.kind == .text })?.option else { return words }
    let flag = "--" + option
    if let place = words.firstIndex(of: flag), place + 1 < words.count {
      guard words[place + 1] == "-" else { return words }
      var filled = words
      filled[place + 1] = try text(option: "-")
      return filled
    }
    // A text may also follow the numbers, word by word.
    guard !words.dropFirst().contains(where: { $0.hasPrefix(flag + "=") || isText($0) }) else { return words }
    return words + [flag, try text(option: nil)]
  }

  private func isText(_ word: String) -> Bool {
    !word.hasPrefix("--") && !word.split(separator: ",").allSatisfy { TicketNumber($0) != nil }
  }

  private func text(option: String?) throws -> String {
    guard let text = try GivenText.read(option: option), !text.isEmpty else { throw UsageProblem.textMissing }
    return text
  }
}
