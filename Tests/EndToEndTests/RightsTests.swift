import Desk
import Foundation
import Interface
import Testing

/// The table of rights (`domain.md` 2) through the command line: every action and every command, as every role and as nobody's.
struct RightsTests {
  /// The commands that use no desk, or make one: nobody's rights bear on them.
  private static let withoutDesk: Set = [
    "desk", "wall", "demo", "init", "rules check", "sla simulate", "ssh check", "ssh serve", "theme list",
    "theme check",
    "theme roles",
  ]
  /// These are every action of the registry.
  private static let actions: Set = ["ticket act", "migration act"]

  @Test(
    "Who may is served; who may not is refused with 77, told the right that is missing, and changes nothing",
    arguments: Role.allCases.map(Optional.some) + [nil]
  )
  func matrix(role: Role?) throws {
    let desk = try RightsDesk(role: role)
    let trials = try TicketActions.all.map { declaration in
      try #require(try desk.trial(of: declaration), "no trial of \(declaration.name.rawValue)")
    }
    // Without a role one is stopped at the door, which is the same for every action of the registry.
    for trial in role == nil ? Array(trials.prefix(1)) : trials { try Self.judge(trial, on: desk) }
    for trial in try desk.commands() { try Self.judge(trial, on: desk) }
  }

  private static func judge(_ trial: Trial, on desk: RightsDesk) throws {
    let who = trial.words.joined(separator: " ")
    let before = try desk.lines()
    let ran = try desk.run(trial)
    guard !desk.agent.has(trial.right) else {
      #expect(ran.status == trial.status, "\(who)\n\(ran.err)")
      return
    }
    #expect(ran.status == 77, "\(who)\n\(ran.err)")
    #expect(ran.complaints.count == 1 && ran.out.isEmpty, "\(who)\n\(ran.out)\(ran.err)")
    let said = Self.names(of: Self.missing(trial.right, to: desk.agent))
    #expect(said.contains { ran.err.contains($0) }, "\(who)\n\(ran.err)")
    #expect(try desk.lines() == before, "\(who)")
  }

  /// The right that is found missing first: without a role the door is closed, and who may not work assigns to nobody.
  private static func missing(_ right: Right, to agent: Agent) -> Right {
    if !agent.has(.read) { return .read }
    switch right {
    case .assignAnybody, .assignWithinTeam: return agent.has(.work) ? right : .work
    default: return right
    }
  }

  /// How a refusal may name the right: assigning beyond one's services is told with who may.
  private static func names(of right: Right) -> [String] {
    switch right {
    case .assignAnybody: ["d'aucun de vos services"]
    case .work: [Right.work, .assignWithinTeam].map { Language.french($0) }
    default: [Language.french(right)]
    }
  }

  @Test("Nothing that the command line can do was left untried")
  func nothingLeftOut() throws {
    let desk = try RightsDesk(role: .agent)
    let tree = try desk.place.run("--experimental-dump-help").json()
    let tried = try desk.commands()
    let untried = CommandTree.leaves(of: tree["command"]).map { $0.path.joined(separator: " ") }.filter { command in
      !Self.withoutDesk.contains(command) && !Self.actions.contains(command) && !tried.contains { $0.isOf(command) }
    }
    #expect(untried == [])
  }
}

/// The actions of the registry that the command line has.
private enum TicketActions {
  static var all: [ActionDeclaration] { ActionRegistry.all.filter { $0.subject == .ticket || $0.name == .undo } }
}
