import Demo
import Desk
import Testing

@Suite("The migrations of a demonstration")
struct DemoMigrationsTests {
  private static func played(at moment: String) throws -> [Performance] {
    let caller = Agent.founder(login: Login("moi"), name: "moi")
    return DemoMigrations(seed: 1, now: try #require(Instant(rfc3339: moment)), caller: caller).performances
  }

  @Test("are played by the desk's rules, which refuse none of it, whatever the hour", arguments: DemoSample.moments)
  func possible(moment: String) throws {
    let played = try Self.played(at: moment)
    #expect(played.count == 15)
    #expect(played.flatMap(\.refused).isEmpty)
    let now = try #require(Instant(rfc3339: moment))
    for deed in played.flatMap(\.ticket.deeds) { #expect(deed.at <= now) }
  }

  @Test("are spread over all phases, with what makes people look twice", arguments: DemoSample.moments)
  func spread(moment: String) throws {
    let migrations = try Self.played(at: moment).compactMap(\.ticket.ticket.migration)
    #expect(Set(migrations.map(\.phase)) == Set(Phase.allCases))
    #expect(migrations.contains { $0.source?.value == "V6" && $0.setupFee != nil })
    #expect(migrations.contains { $0.hasCustomisations?.value == false && $0.phase == .quoting })
    let productions = migrations.filter { $0.status == .open }.compactMap(\.productionDate?.value)
    #expect(Dictionary(grouping: productions) { $0 }.values.contains { $0.count == 2 })
    #expect(migrations.contains { $0.missing.isEmpty && $0.status == .open })
  }

  @Test("are the same for the same seed and moment")
  func same() throws {
    let moment = DemoSample.moments[0]
    #expect(try Self.played(at: moment).map(\.ticket) == Self.played(at: moment).map(\.ticket))
  }
}
