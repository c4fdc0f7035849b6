import Desk
import Foundation
import Store
import Testing

@Suite("The figures of a desk, told from the histories of its tickets")
struct FiguresOracleTests {
  private static let wall = Agent(login: Login("mur"), name: "Mur", roles: [.wall], teams: [.support])
  private static let viewers = [TemporaryDesk.admin, TemporaryDesk.marie, wall]

  /// What the figures say is what the histories of the tickets say.
  private func compare(_ figures: DeskFigures, _ oracle: FiguresOracle, at now: Instant) {
    #expect(figures.at == now)
    #expect(figures.open == oracle.total)
    #expect(figures.unqualified == oracle.unqualified)
    #expect(figures.waiting.count == oracle.waiting)
    #expect(figures.waiting.longest?.since == oracle.longestWait)
    #expect(figures.priorities.map(\.of) == Priority.allCases)
    #expect(figures.priorities.map(\.work) == oracle.priorities)
    for share in figures.covers { #expect(share.work == oracle.work(under: share.of), "\(share.of)") }
    #expect(figures.covers.reduce(0) { $0 + $1.work.count } == oracle.total.count)
    for share in figures.agents { #expect(share.work == oracle.work(of: share.of?.login)) }
    #expect(figures.agents.reduce(0) { $0 + $1.work.count } == oracle.total.count)
    for share in figures.teams { #expect(share.work == oracle.work(in: share.of)) }
    #expect(figures.teams.reduce(0) { $0 + $1.work.count } == oracle.total.count)
    let deadlines = oracle.deadlines
    #expect(figures.next.map(\.due) == deadlines.prefix(40).map(\.due))
    for deadline in figures.next {
      #expect(deadlines.contains { $0 == (deadline.due, deadline.number, deadline.clock) })
    }
    for kept in figures.kept {
      for clock in ClockName.allCases {
        #expect(kept.week[clock] == oracle.kept(kept.formula, clock, since: oracle.monday), "\(clock) this week")
        #expect(kept.month[clock] == oracle.kept(kept.formula, clock, since: oracle.first), "\(clock) this month")
      }
    }
    #expect(figures.migrations == nil ? oracle.migrations == nil : oracle.migrations != nil)
    for phase in figures.migrations ?? [] { #expect(phase.count == oracle.migrations?[phase.phase] ?? 0) }
    #expect(figures.today.map { [$0.from.seconds, $0.arrived, $0.resolved] } == oracle.today)
    let hours = figures.forecast.map { $0.from.seconds...$0.to.seconds }
    #expect(hours == oracle.comingHours(limit: 16))
    var last: Instant?
    for hour in figures.forecast {
      #expect(hour.due == oracle.breaches(after: last, until: hour.to))
      last = hour.to
    }
  }

  /// A desk on which all sorts of things happened, migrations and new rules among them.
  private func desk(_ seed: Int) throws -> (busy: BusyDesk, numbers: [TicketNumber]) {
    var busy = try BusyDesk(seed: seed, tickets: 24, deeds: 70)
    let admin = TemporaryDesk.admin.login
    var migrations: [TicketNumber] = []
    for _ in 0..<3 {
      migrations.append(try busy.store.create(MigrationDesk.request(), by: admin, at: busy.now).number)
    }
    for (index, number) in migrations.enumerated() {
      for _ in 0..<index {
        let advanced = try busy.store.perform(.migrate(.advance), on: number, by: admin, at: busy.now)
        guard advanced.done == nil else { continue }
        _ = try busy.store.perform(.migrate(.skip(reason: "essai")), on: number, by: admin, at: busy.now)
      }
    }
    if seed.isMultiple(of: 2) {
      _ = try busy.store.applyRules(StoreRulesTests.longer, file: "x", by: admin, at: busy.now)
    }
    for _ in 0..<50 { try busy.act() }
    return (busy, busy.numbers + migrations)
  }

  @Test("are what the histories of its tickets say, now and later, for whoever looks", arguments: 1...6)
  func ahead(seed: Int) throws {
    let (busy, numbers) = try desk(seed)
    var dice = Dice(seed: seed)
    // The clock is put back on 25 October 2026; 1 August begins a month on a Saturday.
    let moments =
      [busy.now, Instant(1_785_535_200), Instant(1_792_886_400 + 7_200)]
      + (0..<4).map { _ in busy.now + Int.random(in: 0...900_000, using: &dice) }
    for now in moments where now >= busy.now {
      for viewer in Self.viewers {
        let figures = try busy.store.figures(viewer: viewer, now: now)
        compare(figures, try FiguresOracle(busy.store, numbers, viewer: viewer, now: now), at: now)
        let late = try busy.store.counts(viewer: viewer, now: now)[.late]?.value
        #expect(figures.open.breached + figures.open.atRisk == late)
      }
    }
  }

  @Test("are what was known then, looking back", arguments: 7...10)
  func back(seed: Int) throws {
    let (busy, numbers) = try desk(seed)
    var dice = Dice(seed: seed)
    for _ in 0..<4 {
      let now = TemporaryDesk.monday + Int.random(in: 0...(busy.now - TemporaryDesk.monday), using: &dice)
      for viewer in Self.viewers {
        let figures = try busy.store.figures(viewer: viewer, now: now, looksBack: true)
        compare(figures, try FiguresOracle(busy.store, numbers, viewer: viewer, now: now), at: now)
      }
    }
  }

  @Test("forget a stop that was undone, and a verdict whose ticket was reopened")
  func undone() throws {
    let desk = try TemporaryDesk()
    let (marie, now) = (Login("marie"), TemporaryDesk.monday)
    func kept(_ at: Instant) throws -> [ClockName: Kept] {
      try #require(try desk.store.figures(viewer: Self.wall, now: at).kept.last).week
    }
    let number = try desk.ticket(TemporaryDesk.request(priority: .bloquante))
    _ = try desk.store.perform(.acknowledge, on: number, by: marie, at: now + 60)
    #expect(try kept(now + 60)[.acknowledge] == Kept(met: 1))
    _ = try desk.store.undo(by: marie, at: now + 120, on: nil)
    #expect(try kept(now + 120)[.acknowledge] == Kept())
    _ = try desk.store.perform(.resolve, on: number, by: marie, at: now + 180)
    #expect(try kept(now + 180)[.resolve] == Kept(met: 1))
    _ = try desk.store.perform(.reopen, on: number, by: marie, at: now + 240)
    #expect(try kept(now + 240)[.resolve] == Kept())
    #expect(try kept(now + 240)[.takeCharge] == Kept(met: 1))
  }

  @Test("do not count as breached what was due to the second before a wait, until the desk has been open after it")
  func pausedAtTheLastSecond() throws {
    let desk = try TemporaryDesk()
    let (marie, monday) = (Login("marie"), TemporaryDesk.monday)
    // Created at 17:00 with an hour to acknowledge it, made to wait at 18:30, and resumed on Wednesday at 20:00.
    let number = try desk.ticket(TemporaryDesk.request(priority: .bloquante), at: monday + 7 * 3_600)
    let resumed = monday + 2 * 86_400 + 10 * 3_600
    for (action, at) in [(TicketAction.wait, monday + 8 * 3_600 + 1_800), (.resume, resumed)] {
      _ = try #require(try desk.store.perform(action, on: number, by: marie, at: at).done)
    }
    let opening = resumed + 13 * 3_600
    for moment in [resumed, resumed + 3_600, opening] {
      let figures = try desk.store.figures(viewer: Self.wall, now: moment)
      #expect(figures.open == WorkFigures(count: 1, breached: 0, atRisk: 1))
      #expect(figures.next.map(\.breachedFrom) == [opening + 1])
      #expect(figures.forecast.first?.due == 1)
    }
    let figures = try desk.store.figures(viewer: Self.wall, now: opening + 1)
    #expect(figures.open == WorkFigures(count: 1, breached: 1, atRisk: 0))
    #expect(figures.overdue.map(\.breachedFrom) == [opening + 1])
  }

  @Test("of a past moment know a ticket that was open then, because it was reopened by what was undone since")
  func reopenedAndUndone() throws {
    let desk = try TemporaryDesk()
    let marie = Login("marie")
    let number = try desk.ticket()
    _ = try desk.store.perform(.resolve, on: number, by: marie, at: TemporaryDesk.monday + 60)
    let august = TemporaryDesk.monday + 21 * 86_400
    _ = try #require(try desk.store.perform(.reopen, on: number, by: marie, at: august).done)
    _ = try desk.store.undo(by: marie, at: august + 3_600, on: nil)
    #expect(try desk.store.figures(viewer: Self.wall, now: august + 3_600).open.count == 0)
    #expect(try desk.store.figures(viewer: Self.wall, now: august + 60, looksBack: true).open.count == 1)
  }

  @Test("A desk of before is taken a step on wherever a run is killed, to what was kept after any run of actions")
  func takenOn() throws {
    let (busy, _) = try desk(16)
    func kept(_ path: String) throws -> [String] {
      try RawDatabase(path).rows("SELECT * FROM clock ORDER BY ticket, name")
    }
    let expected = try kept(busy.desk.path)
    let figures = try busy.store.figures(viewer: TemporaryDesk.admin, now: busy.now)
    try busy.store.close()
    let raw = try RawDatabase(busy.desk.path)
    try raw.takeBack()
    try raw.queue.close()
    let store = try DeskStore.open(at: busy.desk.path, access: .readWrite)
    #expect(try kept(busy.desk.path) == expected)
    // The log holds the whole step: cut off anywhere, it is what a killed run or a power cut leaves.
    let killed = try busy.desk.asKilled()
    let log = try Data(contentsOf: URL(filePath: killed + "-wal"))
    try #require(log.count > 10_000)
    for part in [0, 1, 40, 90, 99] {
      let copy = busy.desk.directory.appending(path: "killed-\(part).db").path
      try FileManager.default.copyItem(atPath: killed, toPath: copy)
      try log.prefix(log.count * part / 100).write(to: URL(filePath: copy + "-wal"))
      let again = try DeskStore.open(at: copy, access: .readWrite)
      #expect(try again.figures(viewer: TemporaryDesk.admin, now: busy.now) == figures)
      #expect(try kept(copy) == expected)
      #expect(try RawDatabase(copy).isWhole())
      try again.close()
    }
    #expect(try DeskStore.examine(at: busy.desk.path, viewer: TemporaryDesk.admin, now: busy.now).isSound)
    try store.close()
  }

  @Test("Whole percents are rounded down, so that 100 means all")
  func percents() {
    #expect(Kept(met: 199, missed: 1).percent == 99)
    #expect(Kept(met: 200).percent == 100)
    #expect(Kept(missed: 3).percent == 0)
    #expect(Kept().percent == nil)
  }
}
