import ArgumentParser
import Desk
import Interface
import Store

/// `guichet init`: a new empty desk, whose maker may do everything there.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration.say("init", .initialise)

  @OptionGroup var speech: SpeechOptions

  @Option(name: .customLong("db"), help: .say(.database, "path"), completion: .file())
  var path: String?

  @Option(name: .customLong("rules"), help: .say(.rulesFile, "file"), completion: .file())
  var rulesFile: GivenFile?

  func run() throws {
    let rules = try rulesFile.map { try $0.text() }
    if let rules, let rulesFile { _ = try RulesFile.parse(rules, file: rulesFile.path) }
    let path = Places().database(named: path)
    try DeskDirectory.make(for: path)
    guard let account = UnixUser.current else { throw CommandProblem.accountUnknown }
    let founder = Agent.founder(login: Login(account.login), name: account.name)
    _ = try DeskStore.create(at: path, rulesText: rules, founder: founder, now: .present)
    try Output.results.say(said(CommandText.deskCreated(path: path)))
  }
}
