import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// Every number on the wall is the one that `guichet report stats` tells.
@Suite struct WallFiguresTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  /// Moments of two weeks: busy, closed, and long after.
  private static let moments = (0..<28).map { TestDesk.now + $0 * 43_000 }

  /// Those of a busy desk, and some of desks on which anything was done.
  private func scenes() throws -> [(desk: TestDesk, now: Instant)] {
    let random = try (1...4).map { try TestDesk.random(seed: $0) }
    return Self.moments.map { (desk, $0) }
      + random.flatMap { desk in stride(from: 0, to: 28, by: 6).map { (desk, Self.moments[$0] + 7_777) } }
  }

  private func view(of desk: TestDesk, at now: Instant, width: Int = 200, height: Int = 50) throws -> (
    WallView, DeskFigures
  ) {
    let figures = try desk.store.figures(viewer: TestDesk.marie, now: now)
    let visitor = try Visitor(desk, width: width, height: height, at: now)
    return (WallView(figures: figures, desk: visitor.frame.desk), figures)
  }

  /// The whole numbers of a line, in order.
  private func numbers(_ line: StyledLine) -> [Int] {
    line.runs.map(\.text).joined().split { !$0.isNumber }.compactMap { Int($0) }
  }

  @Test("The counts at the top", arguments: [(80, 24), (120, 36), (320, 90)])
  func counts(width: Int, height: Int) throws {
    for (desk, now) in try scenes() {
      let figures = try desk.store.figures(viewer: TestDesk.marie, now: now)
      let surface = try Visitor(desk, width: width, height: height, at: now, on: WallScreen(page: 1)).surface
      let all = [
        figures.open.breached, figures.open.atRisk, figures.unqualified, figures.waiting.count, figures.open.count,
      ]
      if height < 33 {
        let line = surface.text.split(separator: "\n", omittingEmptySubsequences: false)[2]
        #expect(line.split { !$0.isNumber }.compactMap { Int($0) } == all)
      } else {
        let drawn = all.map {
          BigDigits.fitting("\($0)", width: (width - 2) / 5 - 2, height: height >= 70 ? 5 : 3, isPlain: false)
        }
        for (index, digits) in drawn.enumerated() {
          let digits = try #require(digits)
          var expected = Surface(width: digits.width, height: digits.height)
          digits.draw(on: &expected, in: expected.area, ink: [])
          let x = 1 + index * ((width - 2) / 5)
          for y in 0..<digits.height {
            for column in 0..<digits.width {
              let cell = surface[Terminal.Position(x: x + column, y: 2 + y)]
              #expect(cell?.glyph == expected[Terminal.Position(x: column, y: y)]?.glyph)
            }
          }
        }
      }
    }
  }

  @Test("The open work by priority, contract, agent and service", arguments: [38, 51, 60])
  func work(width: Int) throws {
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      let shares: [(WallPanel, [WorkFigures])] = [
        (.priorities, figures.priorities.map(\.work)), (.contracts, figures.covers.map(\.work)),
        (.agents, (figures.agents.filter { $0.of == nil } + figures.agents.filter { $0.of != nil }).map(\.work)),
        (.services, figures.teams.map(\.work)),
      ]
      for (panel, works) in shares {
        let lines = view.lines(panel, width: width)
        #expect(lines.map { numbers($0).suffix(3) } == works.map { [$0.count, $0.breached, $0.atRisk] }, "\(panel)")
        #expect(lines.allSatisfy { $0.cells == width })
      }
    }
  }

  @Test("The commitments kept this week and this month, with the figures behind them")
  func kept() throws {
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      let lines = view.lines(.kept, width: 60)
      func expected(_ kept: [ClockName: Kept]) -> [Int] {
        ClockName.allCases.flatMap { name -> [Int] in
          guard let kept = kept[name], let percent = kept.percent else { return [] }
          return [percent, kept.met, kept.met + kept.missed]
        }
      }
      let count = figures.kept.count
      #expect(lines.dropFirst().prefix(count).map(numbers) == figures.kept.map { expected($0.week) })
      #expect(lines.suffix(count).map(numbers) == figures.kept.map { expected($0.month) })
    }
  }

  @Test("The week is held against the month: an arrow tells what goes better and what worse")
  func trends() throws {
    var compared = 0
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      let symbols = view.desk.symbols
      let lines = view.lines(.kept, width: 60).dropFirst().prefix(figures.kept.count)
      for (line, formula) in zip(lines, figures.kept) {
        let trends = ClockName.allCases.compactMap { clock -> String? in
          guard let week = formula.week[clock]?.percent, let month = formula.month[clock]?.percent else { return nil }
          return week > month ? symbols.better : week < month ? symbols.worse : nil
        }
        let drawn = line.runs.map(\.text).joined().filter { [symbols.better, symbols.worse].contains(String($0)) }
        #expect(drawn == trends.joined())
        compared += trends.count
      }
    }
    #expect(compared > 0)
  }

  @Test("Where the hours of a day have no room, those that were come before those to come")
  func hoursInLittleRoom() throws {
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      let past = figures.today.filter { $0.from <= now }.suffix(6)
      let zone = view.desk.rules.calendar.zone
      let shown = numbers(view.lines(.today, width: 38)[0])
      #expect(shown.prefix(past.count) == past.map { zone.local($0.from).secondOfDay / 3_600 }[...])
    }
  }

  @Test("What falls due by the hour, what came in and what was resolved, what waits")
  func hours() throws {
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      let forecast = view.lines(.forecast, width: 51)
      #expect(forecast.dropFirst().map { numbers($0).last } == figures.forecast.map(\.due))
      let today = view.lines(.today, width: 80)
      #expect(numbers(today[2]).last == figures.today.reduce(0) { $0 + $1.arrived })
      #expect(numbers(today[4]).last == figures.today.reduce(0) { $0 + $1.resolved })
      let past = figures.today.filter { $0.from <= now }
      #expect(numbers(today[2]).dropLast() == past.map(\.arrived).filter { $0 > 0 }[...])
      #expect(numbers(today[4]).dropLast() == past.map(\.resolved).filter { $0 > 0 }[...])
      guard figures.waiting.count > 0 else { continue }
      #expect(numbers(view.lines(.waiting, width: 51)[0]) == [figures.waiting.count])
    }
  }

  @Test("What is breached and what comes next, each with what is left of it at that moment")
  func deadlines() throws {
    for (desk, now) in try scenes() {
      let (view, figures) = try view(of: desk, at: now)
      for (panel, deadlines) in [(WallPanel.overdue, figures.overdue), (.next, Array(figures.next.dropFirst()))] {
        let lines = view.lines(panel, width: 51)
        guard !deadlines.isEmpty else {
          #expect(lines.count == 1)
          continue
        }
        #expect(lines.count == deadlines.count)
        for (line, deadline) in zip(lines, deadlines) {
          #expect(line.runs.prefix(2).map(\.text).joined().contains(view.desk.formats.countdown(deadline.remaining)))
          #expect(line.runs.map(\.text).joined().contains(deadline.number.text))
        }
      }
    }
  }

  @Test("What has no room is told by how many there are, whole entries of them", arguments: [(80, 24), (320, 90)])
  func leftOut(width: Int, height: Int) throws {
    try desk.overload()
    for now in [TestDesk.now + 100, TestDesk.now + 14 * 86_400] {
      let (view, figures) = try view(of: desk, at: now, width: width, height: height)
      for (panel, total) in [(WallPanel.overdue, figures.clocks.breached), (.next, max(0, figures.clocks.running - 1))]
      {
        let lines = view.lines(panel, width: 51)
        for room in 1...100 {
          let (shown, left) = view.shown(panel, lines: lines.count, room: room)
          #expect(shown + (left > 0 ? 1 : 0) <= room)
          guard total > 0 else { continue }
          #expect(shown % view.rowsPerDeadline == 0)
          #expect(shown / view.rowsPerDeadline + left == total)
        }
      }
    }
  }

  @Test("A countdown goes on between two readings exactly as a new reading would tell it")
  func countdown() throws {
    let (before, figures) = try view(of: desk, at: TestDesk.now)
    for seconds in stride(from: 0, through: 90_000, by: 1_733) {
      let now = TestDesk.now + seconds
      var later = before.desk
      later.now = now
      let live = WallView(figures: figures, desk: later)
      let fresh = try desk.store.figures(viewer: TestDesk.marie, now: now)
      for deadline in fresh.next + fresh.overdue {
        let same = (figures.next + figures.overdue).first { $0.number == deadline.number && $0.clock == deadline.clock }
        #expect(live.remaining(try #require(same)) == deadline.remaining)
      }
    }
  }

  @Test("Migrations are on the wall of whoever may read them, and leave no trace on any other")
  func migrations() throws {
    try desk.fillWithMigrations()
    let seen = try Visitor(desk, width: 320, height: 90, on: WallScreen(page: 1))
    #expect(seen.text.contains("Migrations"))
    let unseen = try Visitor(desk, width: 320, height: 90, as: TestDesk.paul, on: WallScreen(page: 1))
    let without = try Visitor(TestDesk.busy(), width: 320, height: 90, as: TestDesk.paul, on: WallScreen(page: 1))
    #expect(unseen.surface == without.surface)
  }
}
