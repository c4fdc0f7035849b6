import Desk
import Foundation
import Store
import Terminal
import Testing

@testable import Interface

/// How the wall lives: alarms, pages, blindness, keys.
@Suite struct WallScreenTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  private func wall(_ visitor: Visitor) throws -> WallScreen {
    try #require(visitor.frame.top as? WallScreen)
  }

  /// The cells that are in alarm.
  private func lit(_ visitor: Visitor) -> Int {
    let surface = visitor.surface
    return (0..<surface.height).reduce(0) { sum, y in
      sum + (0..<surface.width).count { surface[Position(x: $0, y: y)]?.ink.contains(.alarm) ?? false }
    }
  }

  @Test(
    "What is breached while somebody looks flashes once a second for a while, and stays loud until it is dealt with"
  )
  func alarm() throws {
    var visitor = try Visitor(desk, on: WallScreen(page: 1))
    #expect(lit(visitor) == 0)
    let next = try #require(try wall(visitor).figures?.next.first)
    // Every change that the wall itself asks for, up to the breach.
    while visitor.frame.desk.now < next.breachedFrom { visitor.wait(until: try #require(visitor.frame.nextChange)) }
    #expect(visitor.frame.desk.now == next.breachedFrom)
    var phases: [Bool] = []
    for _ in 0..<20 {
      let now = visitor.frame.desk.now
      #expect(visitor.frame.nextChange == now + 1)
      phases.append(lit(visitor) > 0)
      visitor.wait(until: now + 1)
    }
    #expect(phases == (0..<20).map { $0.isMultiple(of: 2) })
    // From then on it stands still, for as long as nobody has dealt with it.
    for _ in 0..<4 {
      #expect(lit(visitor) > 0)
      visitor.wait(until: visitor.frame.desk.now + 1)
    }
    visitor.press("x y<Space>")
    #expect(try wall(visitor).figures?.overdue.contains { $0.number == next.number } == true)
    try desk.act(.resolve, on: next.number, by: TestDesk.paul, at: "2026-07-13T16:30:00+02:00")
    visitor.notice()
    #expect(try wall(visitor).figures?.overdue.contains { $0.number == next.number } == false)
    #expect(lit(visitor) == 0)
  }

  @Test("The bell rings once for a new breach, where it is wanted, and never for what was breached before")
  func bell() throws {
    for rings in [true, false] {
      var settings = WallSettings.standard
      settings.ringsBell = rings
      var visitor = try Visitor(desk, wall: settings, on: WallScreen(page: 1))
      let next = try #require(try wall(visitor).figures?.next.first)
      #expect(visitor.bells == 0)
      visitor.wait(until: next.breachedFrom)
      visitor.wait(until: next.breachedFrom + 1)
      visitor.notice()
      #expect(visitor.bells == (rings ? 1 : 0))
    }
  }

  @Test("Pages take turns by the clock, by a key too, unless one is held")
  func pages() throws {
    func page(_ visitor: Visitor) -> String { String(visitor.text.split(separator: "\n")[0].prefix(9)) }
    var visitor = try Visitor(desk, width: 80, height: 24, on: WallScreen())
    let first = page(visitor)
    #expect(first.contains("1/3"))
    visitor.wait(until: TestDesk.now + 19)
    #expect(page(visitor) == first)
    visitor.wait(until: TestDesk.now + 20)
    let second = page(visitor)
    #expect(second != first)
    visitor.wait(until: TestDesk.now + 33)
    visitor.press("<Tab>")
    #expect(page(visitor) != second)
    visitor.press("<Shift-Tab>")
    #expect(page(visitor) == second)
    // A page that a key turned to is shown as long as any other.
    visitor.wait(until: TestDesk.now + 52)
    #expect(page(visitor) == second)
    visitor.wait(until: TestDesk.now + 53)
    #expect(page(visitor) != second)
    var held = try Visitor(desk, width: 80, height: 24, on: WallScreen(page: 2))
    #expect(page(held).contains("2/3"))
    held.wait(until: TestDesk.now + 60)
    #expect(page(held).contains("2/3"))
    // Of a page that is not there the last one is shown, and keys lead on from there.
    var beyond = try Visitor(desk, width: 80, height: 24, on: WallScreen(page: .max))
    #expect(page(beyond).contains("3/3"))
    beyond.press("<Tab><Tab><Shift-Tab>")
    #expect(beyond.frame.top.kind == .wall)
  }

  @Test("Nothing can be done from it but leave")
  func keys() throws {
    var visitor = try Visitor(desk, on: WallScreen(page: 1))
    let before = visitor.text
    let journal = try desk.store.events(since: 0, viewer: TestDesk.marie, limit: 1_000).count
    visitor.press("abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:?/!*.<Space>")
    #expect(visitor.text == before)
    #expect(visitor.frame.top.kind == .wall)
    #expect(try desk.store.events(since: 0, viewer: TestDesk.marie, limit: 1_000).count == journal)
    visitor.press("<Esc>")
    #expect(!visitor.hasLeft)
    visitor.press("q")
    #expect(visitor.hasLeft)
  }

  @Test("The figures behind percentages are one key away where there is no room for both")
  func figures() throws {
    var visitor = try Visitor(desk, width: 80, height: 24, on: WallScreen(page: 1))
    let kept = try #require(
      try wall(visitor).figures?.kept.compactMap { $0.month[.acknowledge] }.first { $0.percent != nil }
    )
    let ratio = "\(kept.met)/\(kept.met + kept.missed)"
    #expect(!visitor.text.contains(ratio))
    visitor.press("<Enter>")
    #expect(visitor.text.contains(ratio))
    visitor.press("<Enter>")
    #expect(!visitor.text.contains(ratio))
  }

  @Test("From the desk a key shows it, and the same as ever leads back")
  func fromTheDesk() throws {
    var visitor = try Visitor(desk)
    visitor.press("w")
    #expect(visitor.frame.top.kind == .wall)
    visitor.press("q")
    #expect(visitor.frame.top.kind == .queue)
  }

  @Test("What others do is on it at once")
  func changes() throws {
    var visitor = try Visitor(desk, width: 80, height: 24, on: WallScreen(page: 1))
    let before = try #require(try wall(visitor).figures)
    try desk.act(.resolve, on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:30+02:00")
    visitor.notice()
    #expect(try wall(visitor).figures?.open.count == before.open.count - 1)
  }

  @Test("A desk that cannot be read is told of since when, with what was known faint, and comes back by itself")
  func blind() throws {
    var visitor = try Visitor(desk, width: 80, height: 24, on: WallScreen(page: 1))
    let known = try wall(visitor).figures
    let away = desk.directory.appending(path: "away.db")
    let here = URL(fileURLWithPath: desk.store.path)
    try FileManager.default.moveItem(at: here, to: away)
    visitor.wait(until: TestDesk.now + 61)
    #expect(visitor.text.contains("sans nouvelles depuis 14:33"))
    #expect(try wall(visitor).figures == known)
    let surface = visitor.surface
    let rest = surface.area.inset(top: 2, bottom: 1)
    let cells = (rest.y..<rest.maxY).flatMap { y in (0..<rest.width).compactMap { surface[Position(x: $0, y: y)] } }
    #expect(cells.allSatisfy { $0.ink == .dim })
    #expect(visitor.frame.nextChange == visitor.frame.desk.now + 1)
    try FileManager.default.moveItem(at: away, to: here)
    visitor.wait(until: TestDesk.now + 62)
    #expect(!visitor.text.contains("sans nouvelles"))
    #expect(try wall(visitor).figures?.at == TestDesk.now + 62)
  }

  @Test("Where more are breached than are told one by one, a new breach still flashes, also after a while of blindness")
  func manyBreached() throws {
    try desk.overload()
    let now = TestDesk.now + 14 * 86_400
    var visitor = try Visitor(desk, at: now, on: WallScreen(page: 1))
    let before = try #require(try wall(visitor).figures)
    #expect(before.overdue.count == DeskFigures.listed && before.clocks.breached > 45)
    visitor.wait(until: now + 60)
    #expect(lit(visitor) == 0)
    // What moves up as another is dealt with is nothing new.
    try desk.resolve(before.overdue[0].number, at: now + 61)
    visitor.wait(until: now + 62)
    visitor.notice()
    #expect(try wall(visitor).figures?.clocks.breached ?? .max < before.clocks.breached)
    #expect(lit(visitor) == 0)
    let next = try #require(try wall(visitor).figures?.next.first)
    let away = desk.directory.appending(path: "away.db")
    let here = URL(fileURLWithPath: desk.store.path)
    try FileManager.default.moveItem(at: here, to: away)
    visitor.wait(until: next.breachedFrom - 60)
    #expect(try wall(visitor).blindness != nil)
    try FileManager.default.moveItem(at: away, to: here)
    visitor.wait(until: next.breachedFrom + 600)
    #expect(lit(visitor) > 0)
  }

  @Test("A wall that cannot be read is not printed, and says why; on a terminal the reason stands on its last line")
  func printedBlind() throws {
    var visitor = try Visitor(desk, width: 200, height: 50, on: WallScreen(page: 1))
    let context = visitor.frame.desk
    let size = Size(width: 80, height: 24)
    #expect(try ScreenPrinter.text(of: .wall(page: 1), size: size, context).contains("ouverts"))
    try FileManager.default.moveItem(
      at: URL(fileURLWithPath: desk.store.path),
      to: desk.directory.appending(path: "away.db")
    )
    #expect(throws: StoreError.replaced(path: desk.store.path)) {
      try ScreenPrinter.text(of: .wall(page: 1), size: size, context)
    }
    visitor.wait(until: TestDesk.now + 61)
    #expect(visitor.lastLine.contains("retirée ou remplacée"))
  }

  @Test("Its panels, their order, turns and bell are a person's own to set; what is wrong is told")
  func settings() {
    let text = """
      [wall]
      panels = ["agents", "next", "agents"]
      rotate = "45s"
      bell = "on"
      """
    let settings = Settings(text, file: "config.toml")
    #expect(settings.mistakes.isEmpty)
    #expect(settings.wall == WallSettings(panels: [.agents, .next], rotation: 45, ringsBell: true))
    let wrong = Settings(
      "[wall]\npanels = [\"agents\", \"x\"]\nrotate = \"1s\"\nbell = true\ncolour = 1",
      file: "config.toml"
    )
    #expect(wrong.mistakes.map(\.key) == ["wall.colour", "wall.panels", "wall.rotate", "wall.bell"])
    #expect(wrong.wall == WallSettings(panels: [.agents]))
  }
}
