import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// Where it is seen who else reads a ticket or writes to it.
@Suite struct PresenceOnScreenTests {
  private let desk: TestDesk
  private let number = TicketNumber.ticket(1002)

  init() throws {
    desk = try TestDesk.busy()
  }

  private func session(
    _ agent: Agent,
    writes: Bool,
    on number: TicketNumber? = nil,
    minutesAgo: Int = 0
  ) -> (person: Presence.Person, on: TicketNumber) {
    let since = TestDesk.now - minutesAgo * 60
    return (
      Presence.Person(login: agent.login, name: agent.name, isWriting: writes, since: since), number ?? self.number
    )
  }

  private func line(_ number: TicketNumber, in visitor: Visitor) -> String? {
    visitor.text.split(separator: "\n").first { $0.contains(" \(number.text) ") }.map(String.init)
  }

  @Test("In the list a sign tells reading from writing, and who writes is named")
  func list() throws {
    var visitor = try Visitor(desk)
    #expect(line(number, in: visitor)?.hasPrefix("  ") == true)
    visitor.see([session(TestDesk.paul, writes: false)])
    #expect(line(number, in: visitor)?.hasPrefix(" ○") == true)
    #expect(line(number, in: visitor)?.contains("paul") == false)
    visitor.see([session(TestDesk.ines, writes: false), session(TestDesk.paul, writes: true)])
    let row = try #require(line(number, in: visitor))
    #expect(row.hasPrefix(" ✎") && row.contains("✎ paul"))
    visitor.see([])
    #expect(line(number, in: visitor)?.hasPrefix("  ") == true)
  }

  @Test("A mark stays in sight before presence, and signs of plain terminals are told apart too")
  func gutter() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj <Up>")
    let marked = try #require(visitor.frame.top.targets.numbers.first)
    visitor.see([session(TestDesk.paul, writes: true, on: marked)])
    #expect(line(marked, in: visitor)?.contains("✓") == true)
    let signs = [Symbols.ascii, .standard].map { [$0.changed, $0.marked, $0.reading, $0.writing] }
    #expect(signs.allSatisfy { Set($0).count == 4 })
  }

  @Test("The selected ticket's line says in words who is there")
  func preview() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj")
    #expect(visitor.frame.top.targets.numbers == [number])
    visitor.see([session(TestDesk.paul, writes: true), session(TestDesk.ines, writes: false)])
    let rule = visitor.text.split(separator: "\n").first { $0.contains("── #1002") }
    #expect(rule?.contains(" ✎ Paul Morvan écrit ici · ○ Inès Faure lit ──") == true)
  }

  @Test("A ticket, its explanation and what is written to it say who else is there", arguments: [80, 120])
  func ticket(width: Int) throws {
    for keys in ["", "e", "r"] {
      var visitor = try Visitor(desk, width: width, height: 24, on: TicketScreen(number))
      visitor.press(keys)
      let before = visitor.surface
      visitor.see([session(TestDesk.paul, writes: true)])
      #expect(visitor.text.contains("✎ Paul Morvan écrit ici"), "\(keys)")
      visitor.see([session(TestDesk.paul, writes: false)])
      #expect(visitor.text.contains("○ Paul Morvan lit"), "\(keys)")
      visitor.see([])
      #expect(visitor.surface == before, "\(keys)")
    }
  }

  @Test("On low and narrow screens there is at least the sign", arguments: [(20, 5), (40, 10), (60, 12)])
  func small(size: (width: Int, height: Int)) throws {
    for keys in ["", "e", "r"] {
      var visitor = try Visitor(desk, width: size.width, height: size.height, on: TicketScreen(number))
      visitor.press(keys)
      visitor.see([session(TestDesk.paul, writes: true), session(TestDesk.ines, writes: true)])
      #expect(visitor.text.contains("✎"), "\(keys)\n\(visitor.text)")
    }
  }

  @Test("Who has been there for long is told with the moment")
  func long() throws {
    var visitor = try Visitor(desk, on: TicketScreen(number))
    visitor.see([session(TestDesk.paul, writes: false, minutesAgo: 40)])
    #expect(visitor.text.contains("○ Paul Morvan lit depuis auj. 13:52"))
  }

  @Test("Of more people than there is room for the first is named, and the others are counted")
  func many() throws {
    let others = (1...9).map { index in
      Agent(login: Login("agent\(index)"), name: "Agent \(index)", roles: [.agent], teams: [.support])
    }
    var visitor = try Visitor(desk, width: 80, height: 24, on: TicketScreen(number))
    visitor.see(others.map { session($0, writes: false) } + [session(TestDesk.paul, writes: true)])
    #expect(visitor.text.contains("✎ paul · +9"))
  }

  @Test("One is told that one writes in another session")
  func elsewhere() throws {
    var visitor = try Visitor(desk, on: TicketScreen(number))
    visitor.see([session(TestDesk.marie, writes: true)])
    #expect(visitor.text.contains("✎ vous écrivez ici, ailleurs"))
  }

  @Test("Somebody on another ticket, or on a migration one may not know of, changes nothing that is drawn")
  func elsewhereOnTheDesk() throws {
    var visitor = try Visitor(desk, as: TestDesk.paul)
    let before = visitor.surface
    let isDrawn = visitor.see([session(TestDesk.marie, writes: true, on: .migration(1))])
    #expect(!isDrawn)
    visitor.see([session(TestDesk.marie, writes: true, on: .ticket(9_999))])
    #expect(visitor.surface == before)
  }

  @Test("Presence is told without reading the desk")
  func noReading() throws {
    var visitor = try Visitor(desk)
    try desk.act(.take, on: number, by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    let before = line(number, in: visitor)
    visitor.see([session(TestDesk.paul, writes: false)])
    #expect(line(number, in: visitor)?.dropFirst(2) == before?.dropFirst(2))
  }
}
