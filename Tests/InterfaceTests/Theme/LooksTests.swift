import Desk
import Interface
import Terminal
import Testing

/// How the screens look in each theme, on terminals of many colours, few and none.
@Suite struct LooksTests {
  @Test("Each theme at every depth is as it was looked at", arguments: Theme.builtInNames)
  func golden(name: String) throws {
    let theme = try Theme(named: name, in: nil)
    expect(try Visitor(TestDesk.busy(), width: 80, height: 14, theme: theme).surface, in: theme, "theme-\(name)")
  }

  @Test("So is the wall, with what is breached and at risk in large digits", arguments: Theme.builtInNames)
  func wall(name: String) throws {
    let theme = try Theme(named: name, in: nil)
    let visitor = try Visitor(TestDesk.busy(), width: 80, height: 33, theme: theme, on: WallScreen(page: 1))
    expect(visitor.surface, in: theme, "theme-\(name)-wall")
  }

  /// Expects the looks of a screen at every depth to be as they were kept.
  private func expect(_ surface: Surface, in theme: Theme, _ snapshot: String) {
    let dumps = ColorDepth.allCases.reversed().map { depth in
      let looks = surface.golden { ink in
        // The parameters of the escape sequence that a terminal would get: short, and known to who reads them.
        String(theme.styles.look(of: ink, at: depth).ansi.dropFirst(2).dropLast()).replacing(";", with: " ")
      }
      return "== \(depth)\n" + looks
    }
    expectText(dumps.joined(separator: "\n") + "\n", snapshot)
  }

  /// Roles of which only one can be true of a thing, so that they must be told apart.
  private static let rivals: [[InkRole]] = [
    [.bloquante, .majeure, .mineure, .basse], [.running, .atRisk, .breached, .paused, .met],
    [.customer, .reply, .note], [.phaseDone, .phaseNow, .phaseAhead, .phaseSkipped], [.open, .closed],
    [.reading, .writing],
  ]

  /// What a run of cells in that role shows, figures left aside: `0h55` and `1h10` differ in nothing but the amount.
  private static func shown(_ role: InkRole, on surface: Surface) -> Set<String> {
    var texts: Set<String> = []
    for line in surface.golden(describe: { $0.roles.contains(role) ? "*" : "" }).split(separator: "\n") {
      for match in line.matches(of: /\{\*:([^}]*)\}/) {
        let text = match.1.map { $0.isNumber ? "0" : String($0) }.joined()
        if text.contains(where: { !$0.isWhitespace }) { texts.insert(text) }
      }
    }
    return texts
  }

  private static func screens() throws -> [Surface] {
    let busy = try TestDesk.busy()
    let wait: [(time: String, agent: Agent, action: TicketAction)] = [
      ("2026-07-13T10:10:00+02:00", TestDesk.marie, .acknowledge), ("2026-07-13T10:20:00+02:00", TestDesk.marie, .wait),
    ]
    try busy.ticket("Gamme à revoir", "ARVOR", .majeure, at: "2026-07-13T10:00:00+02:00", then: wait)
    let migrations = try TestDesk()
    try migrations.fillWithMigrations()
    let sizes = [(80, 24), (120, 36)]
    return try sizes.flatMap { width, height in
      try [
        Visitor(busy, width: width, height: height),
        Visitor(busy, width: width, height: height, on: TicketScreen(.ticket(1002))),
        Visitor(busy, width: width, height: height, on: TicketScreen(.ticket(1004))),
        Visitor(busy, width: width, height: height, on: TicketScreen(.ticket(1007))),
        Visitor(busy, width: width, height: height, on: ExplainScreen(.ticket(1007))),
        Visitor(busy, width: width, height: height, on: TriageScreen()),
        Visitor(busy, width: width, height: height, on: WallScreen(page: 1)),
        Visitor(busy, width: width, height: height, on: WallScreen(page: 2)),
        Visitor(migrations, width: width, height: height, on: MigrationsScreen()),
        Visitor(migrations, width: width, height: height, on: MigrationScreen(.migration(2))),
      ]
      .map(\.surface)
    }
  }

  @Test("Without colours nothing is lost: what is told by a role is told by an attribute, a word or a sign as well")
  func nothingIsLost() throws {
    let surfaces = try Self.screens()
    for name in Theme.builtInNames {
      let styles = try Theme(named: name, in: nil).styles
      for group in Self.rivals {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...]
          where styles.look(of: Ink(one), at: .none) == styles.look(of: Ink(other), at: .none) {
            let same = surfaces.reduce(into: Set<String>()) { same, surface in
              same.formUnion(Self.shown(one, on: surface).intersection(Self.shown(other, on: surface)))
            }
            #expect(same.isEmpty, "\(name): \(one.name) and \(other.name) both show \(same)")
          }
        }
      }
    }
  }

  @Test("The roles that are compared are on the screens, or the comparison would prove nothing")
  func somethingIsCompared() throws {
    let surfaces = try Self.screens()
    for role in [
      InkRole.bloquante, .majeure, .mineure, .running, .atRisk, .breached, .paused, .met, .phaseNow, .phaseDone,
    ] {
      #expect(surfaces.contains { !Self.shown(role, on: $0).isEmpty }, "\(role.name)")
    }
  }
}
