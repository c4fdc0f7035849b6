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
  var rulesFile: String?

  func run() throws {
    let rules = try rulesFile.map { try GivenText.file(at: $0) }
    if let rules, let rulesFile { _ = try RulesFile.parse(rules, file: rulesFile) }
    let path = Places().database(named: path)
    try DeskDirectory.make(for: path)
    _ = try DeskStore.create(at: path, rulesText: rules, founder: try Agent.founder(), now: .present)
    try Output.results.say(said(CommandText.deskCreated(path: path)))
  }
}

extension Agent {
  /// The person who runs the program, as the first agent of a desk: every role, every service, participant of migrations.
  static func founder() throws(CommandProblem) -> Agent {
    guard let account = UnixUser.current else { throw .accountUnknown }
    return Agent(
      login: Login(account.login),
      name: account.name,
      roles: Set(Role.allCases),
      teams: Set(Team.allCases),
      isNamedParticipant: true
    )
  }
}
