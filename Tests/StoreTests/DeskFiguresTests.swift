import Desk
import GRDB
import Store
import Testing

@Suite("The figures of a desk")
struct DeskFiguresTests {
  private static let marie = TemporaryDesk.marie

  @Test("are what a look at each ticket counts, at any moment from now on", arguments: 30...35)
  func counted(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    var dice = Dice(seed: seed)
    for _ in 0..<12 {
      let now = busy.now + Int.random(in: 0...900_000, using: &dice)
      let tickets = try busy.details(at: now).map(\.row)
      try expect(busy.store.figures(viewer: Self.marie, now: now), areOf: tickets, now)
    }
  }

  @Test("of a past moment are those that a look at each ticket as it was counts", arguments: 36...39)
  func past(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    var dice = Dice(seed: seed)
    for _ in 0..<12 {
      let at = TemporaryDesk.monday + Int.random(in: 0...(busy.now - TemporaryDesk.monday), using: &dice)
      let tickets = try busy.numbers.compactMap { number in
        try busy.store.ticket(number, viewer: Self.marie, now: at, looksBack: true)?.row
      }
      try expect(busy.store.figures(viewer: Self.marie, now: at, looksBack: true), areOf: tickets, at)
    }
  }

  @Test("are the same read from what is kept and replayed from journals", arguments: 40...45)
  func replayed(seed: Int) throws {
    var busy = try BusyDesk(seed: seed)
    for _ in 0..<6 {
      for _ in 0..<10 { try busy.act() }
      let kept = try busy.store.figures(viewer: Self.marie, now: busy.now)
      #expect(try kept == busy.store.figures(viewer: Self.marie, now: busy.now, looksBack: true))
    }
  }

  @Test("tell of migrations to whoever takes part in them, and count none for anybody else")
  func secrecy() throws {
    let desk = try MigrationDesk()
    _ = try desk.desk.ticket()
    let now = MigrationDesk.now + 600
    let before = try desk.store.figures(viewer: Self.marie, now: now)
    let number = try desk.migration()
    try desk.lead(number, to: .quoting)
    #expect(try desk.store.figures(viewer: Self.marie, now: now) == before)
    let seen = try desk.store.figures(viewer: MigrationDesk.noe, now: now)
    #expect(seen.open.count == before.open.count + 1)
    #expect(seen.migrations?.map(\.count) == Phase.allCases.dropLast().map { $0 == .quoting ? 1 : 0 })
    #expect(before.migrations == nil)
  }

  @Test("are nothing to somebody who may not read")
  func unreadable() throws {
    let busy = try BusyDesk(seed: 46)
    let nobody = Agent(login: Login("marie"), name: "Marie", roles: [], teams: [])
    let figures = try busy.store.figures(viewer: nobody, now: busy.now)
    #expect(figures.open.count == 0 && figures.next.isEmpty && figures.overdue.isEmpty && figures.waiting.count == 0)
    #expect(figures.today.allSatisfy { $0.arrived == 0 && $0.resolved == 0 })
    #expect(figures.kept.allSatisfy { kept in kept.month.values.allSatisfy { $0.percent == nil } })
  }

  @Test("count a clock that fell due while the desk is closed as breached from the first second of opening on")
  func closed() throws {
    let desk = try TemporaryDesk()
    // From Monday 17:00 on; Tuesday is a holiday.
    let evening = TemporaryDesk.monday + 7 * 3_600
    _ = try desk.ticket(at: evening)
    let clock = try #require(try desk.store.figures(viewer: Self.marie, now: evening).next.first)
    let due = clock.due
    #expect(clock.breachedFrom > due)
    for moment in [due, clock.breachedFrom - 1] {
      let figures = try desk.store.figures(viewer: Self.marie, now: moment)
      #expect(figures.open.breached == 0)
      #expect(figures.next.first?.remaining == 0)
      #expect(figures.forecast.first?.due == 1)
    }
    let figures = try desk.store.figures(viewer: Self.marie, now: clock.breachedFrom)
    #expect(figures.open.breached == 1)
    #expect(figures.overdue.first?.remaining == -1)
    #expect(figures.forecast.allSatisfy { $0.due == 0 })
  }

  @Test("are there at once on a desk of before, whose clocks were not kept yet")
  func upgraded() throws {
    let busy = try BusyDesk(seed: 47)
    let raw = try RawDatabase(busy.desk.path)
    let clocks = "SELECT * FROM clock ORDER BY ticket, name"
    let before = try raw.rows(clocks)
    #expect(before.count > 30)
    for statement in ["TABLE clock", "TABLE kept", "INDEX ticket_created", "INDEX ticket_waiting"] {
      try raw.execute("DROP \(statement)")
    }
    try raw.execute("PRAGMA user_version = 2")
    #expect(throws: StoreError.self) { try DeskStore.open(at: busy.desk.path, access: .readOnly) }
    let again = try DeskStore.open(at: busy.desk.path, access: .readWrite)
    #expect(try raw.rows(clocks) == before)
    #expect(
      try again.figures(viewer: Self.marie, now: busy.now) == busy.store.figures(viewer: Self.marie, now: busy.now)
    )
    try again.close()
  }

  @Test("are looked over by the doctor, who mends what is kept of a clock otherwise than the journal says")
  func mended() throws {
    let busy = try BusyDesk(seed: 48)
    let raw = try RawDatabase(busy.desk.path)
    let clocks = "SELECT * FROM clock ORDER BY ticket, name"
    let before = try raw.rows(clocks)
    try raw.execute(
      "UPDATE clock SET stopped = stopped + 60, met = 1 - met WHERE stopped IS NOT NULL AND ticket < 1010"
    )
    try raw.execute("DELETE FROM clock WHERE ticket = 1012")
    let report = try DeskStore.examine(at: busy.desk.path, viewer: TemporaryDesk.admin, now: busy.now)
    #expect(!report.isSound)
    _ = try DeskStore.examine(at: busy.desk.path, viewer: TemporaryDesk.admin, isMending: true, now: busy.now)
    #expect(try raw.rows(clocks) == before)
  }
}

extension DeskFiguresTests {
  /// Counts each figure once more, ticket by ticket, from its clocks at that moment.
  private func expect(_ figures: DeskFigures, areOf tickets: [TicketRow], _ now: Instant) throws {
    let calendar = Rules.builtIn.calendar
    let open = tickets.filter { $0.stage.isOpen }
    func work(_ rows: [TicketRow]) -> WorkFigures {
      WorkFigures(
        count: rows.count,
        breached: rows.count { $0.clocks.isBreached },
        atRisk: rows.count { $0.clocks.isAtRisk }
      )
    }
    #expect(figures.at == now)
    #expect(figures.open == work(open))
    #expect(figures.unqualified == open.count { $0.stage == .open })
    #expect(figures.waiting.count == open.count { $0.waitingSince != nil })
    #expect(figures.waiting.longest?.since == open.compactMap(\.waitingSince).min())
    #expect(
      figures.priorities.map(\.work)
        == Priority.allCases.map { priority in work(open.filter { $0.priority == priority }) }
    )
    for share in figures.agents { #expect(share.work == work(open.filter { $0.assignee?.login == share.of?.login })) }
    #expect(figures.agents.reduce(0) { $0 + $1.work.count } == open.count)
    for share in figures.teams { #expect(share.work == work(open.filter { $0.team == share.of })) }
    #expect(figures.teams.reduce(0) { $0 + $1.work.count } == open.count)
    #expect(figures.covers.reduce(0) { $0 + $1.work.count } == open.count)
    let clocks = tickets.flatMap { row in row.clocks.all.map { (row: row, clock: $0) } }
    let live = clocks.filter { [.running, .paused].contains($0.clock.state) }
    let overdue = live.filter(\.clock.isBreached)
    let coming = live.filter { $0.clock.state == .running && !$0.clock.isBreached && $0.clock.due != nil }
    #expect(Set(figures.overdue.map(\.number)) == Set(overdue.map(\.row.number)))
    #expect(Set(figures.next.map(\.number)) == Set(coming.map(\.row.number)))
    #expect(figures.next.map(\.due) == coming.compactMap(\.clock.due).sorted())
    #expect(figures.next.filter(\.isAtRisk).count == coming.count { $0.clock.isAtRisk })
    for deadline in figures.next { #expect(deadline.remaining == calendar.openSeconds(from: now, to: deadline.due)) }
    // Monday and the first of the month at midnight, as the desk's walls show them.
    let today = calendar.zone.local(now).date
    func midnight(_ date: CivilDate) -> Instant {
      calendar.zone.instant(LocalMoment(date: date, secondOfDay: 0), ambiguous: .earlier)
    }
    let monday = try #require((0...6).map { today + -$0 }.first { $0.weekday == .monday })
    let first = try #require(CivilDate(year: today.year, month: today.month, day: 1))
    for kept in figures.kept {
      for name in ClockName.allCases {
        func counted(since: Instant) -> Kept {
          let mine = clocks.filter { $0.clock.name == name && $0.clock.terms.commitment == .contract(kept.formula) }
          let stopped = mine.filter { $0.clock.stoppedAt.map { $0 >= since } ?? false }.map(\.clock.state)
          return Kept(
            met: stopped.count { $0 == .met },
            missed: stopped.count { $0 == .missed }
              + mine.count { [.running, .paused].contains($0.clock.state) && $0.clock.isBreached }
          )
        }
        #expect(kept.week[name] == counted(since: midnight(monday)), "\(kept.formula) \(name) week")
        #expect(kept.month[name] == counted(since: midnight(first)), "\(kept.formula) \(name) month")
      }
    }
    let ended = midnight(today + 1)
    #expect(
      figures.today.reduce(0) { $0 + $1.arrived }
        == tickets.count { $0.created >= midnight(today) && $0.created < ended }
    )
    #expect(
      figures.today.reduce(0) { $0 + $1.resolved }
        == tickets.count { row in row.resolved.map { $0 >= midnight(today) && $0 < ended } ?? false }
    )
    let end = try #require(figures.forecast.last?.to)
    #expect(figures.forecast.reduce(0) { $0 + $1.due } == coming.count { $0.clock.due.map { $0 <= end } ?? false })
    for hour in figures.forecast.dropFirst() {
      #expect(hour.due == coming.count { $0.clock.due.map { $0 > hour.from && $0 <= hour.to } ?? false })
    }
  }
}
