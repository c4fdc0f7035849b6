import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// What a screen does when somebody else changes the desk: it tells, and moves nothing.
@Suite struct ChangesByOthersTests {
  private static let time = "2026-07-13T14:32:00+02:00"
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  private func paul(_ action: TicketAction, on number: Int) throws {
    try desk.act(action, on: .ticket(number), by: TestDesk.paul, at: Self.time)
  }

  private func line(_ number: Int, in visitor: Visitor) -> String? {
    visitor.text.split(separator: "\n").first { $0.contains(" \(number) ") }.map(String.init)
  }

  /// On which line of the screen a ticket stands.
  private func place(_ number: Int, in visitor: Visitor) -> Int? {
    visitor.text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(" \(number) ") && !$0.contains("──") }
  }

  // MARK: The list

  @Test(
    "A row that changed is marked and says who for some seconds, and then is as any other; nothing ticks before or after"
  )
  func row() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj")
    let idle = try #require(visitor.frame.nextChange)
    try paul(.note("Vu."), on: 1001)
    visitor.notice()
    let changed = try #require(line(1001, in: visitor))
    #expect(changed.hasPrefix(" ●") && changed.contains("● paul"))
    #expect(visitor.frame.nextChange == TestDesk.now + QueueNews.lifetime)
    visitor.wait(until: TestDesk.now + QueueNews.lifetime)
    #expect(line(1001, in: visitor)?.contains("●") == false)
    #expect(visitor.frame.nextChange == idle)
  }

  @Test("The selected row is marked too, and selection and scroll stay")
  func selectedRow() throws {
    var visitor = try Visitor(desk, width: 120, height: 14)
    visitor.press("jjj")
    let selected = try #require(visitor.frame.top.targets.numbers.first)
    let line = visitor.surface.cursor
    try desk.act(.prioritise(.majeure), on: selected, by: TestDesk.paul, at: Self.time)
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers == [selected])
    #expect(visitor.surface.cursor == line)
    #expect(visitor.selectedLine.contains("● paul"))
  }

  @Test(
    "The list stays around the selected row that somebody moved elsewhere, until she moves off",
    arguments: ["", "/d<Enter>"]
  )
  func selectedMovedElsewhere(narrowing: String) throws {
    var visitor = try Visitor(desk, width: 120, height: 14)
    visitor.press(narrowing + "j")
    let selected = try #require(visitor.frame.top.targets.numbers.first)
    func numbers() -> [Int] {
      visitor.text.split(separator: "\n").compactMap { line in
        (1001...1020).first { line.contains(" \($0) ") }
      }
    }
    let (before, line) = (numbers(), visitor.surface.cursor)
    try desk.act(.wait, on: selected, by: TestDesk.paul, at: Self.time)
    visitor.notice()
    #expect(numbers() == before)
    #expect(visitor.surface.cursor == line)
    #expect(visitor.frame.top.targets.numbers == [selected])
    #expect(visitor.selectedLine.contains("● paul"))
    // Time that goes by moves it no more than the change did.
    visitor.wait(until: TestDesk.now + 61)
    #expect(visitor.frame.top.targets.numbers == [selected])
    #expect(numbers() == before)
    visitor.press("j")
    visitor.notice()
    #expect(numbers() != before)
  }

  @Test("What the person does herself is not news to her")
  func own() throws {
    var visitor = try Visitor(desk)
    visitor.press("jjt")
    visitor.notice()
    #expect(!visitor.text.contains("●"))
  }

  @Test("A ticket that comes in above leaves selection and rows where they are, and is told of")
  func arrivesAbove() throws {
    var visitor = try Visitor(desk, width: 120, height: 20)
    visitor.press("jj")
    let before = visitor.text.split(separator: "\n", omittingEmptySubsequences: false)
    let cursor = visitor.surface.cursor
    let number = try desk.ticket(
      "Plus rien ne marche",
      "GARONNE",
      .bloquante,
      at: "2026-07-13T09:00:00+02:00",
      by: TestDesk.paul
    )
    try desk.act(.note("Urgent."), on: number, by: TestDesk.paul, at: Self.time)
    visitor.notice()
    #expect(visitor.surface.cursor == cursor)
    let after = visitor.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after[4...8] == before[4...8])
    #expect(visitor.lastLine.contains("\(number.shown) arrivé plus haut (paul)"))
    #expect(after[1].hasPrefix(" ↑1"))
    visitor.press("g")
    #expect(visitor.selectedLine.contains("● nouveau, paul"))
  }

  @Test("A list that is left alone shows its beginning again, with the selection on its ticket")
  func leftAlone() throws {
    var visitor = try Visitor(desk, width: 120, height: 20)
    visitor.press("jj")
    let selected = visitor.frame.top.targets.numbers
    try desk.ticket("Plus rien", "GARONNE", .bloquante, at: "2026-07-13T09:00:00+02:00", by: TestDesk.paul)
    visitor.notice()
    #expect(visitor.text.contains(" ↑1"))
    visitor.wait(until: TestDesk.now + 30)
    #expect(visitor.text.contains(" ↑1"))
    visitor.wait(until: TestDesk.now + 60)
    #expect(!visitor.text.contains(" ↑1"))
    #expect(visitor.frame.top.targets.numbers == selected)
  }

  @Test("A ticket that leaves the view is told of, and the selection stays on its line and its ticket")
  func leaves() throws {
    var visitor = try Visitor(desk, width: 120, height: 20)
    visitor.press("jj")
    let selected = try #require(visitor.frame.top.targets.numbers.first)
    let next = try #require(visitor.surface.cursor).y + 1
    let gone = try #require(
      desk.store.page(.open, viewer: TestDesk.marie, now: TestDesk.now, limit: 9).rows.dropFirst(4).first
    )
    try desk.act(.resolve, on: gone.number, by: TestDesk.paul, at: Self.time)
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers == [selected])
    #expect(visitor.surface.cursor?.y == next - 1)
    #expect(visitor.lastLine.contains("\(gone.number.shown) a quitté la vue (paul)"))
    visitor.wait(until: TestDesk.now + QueueNews.lifetime)
    #expect(!visitor.lastLine.contains("a quitté"))
  }

  @Test(
    "The selected ticket stays under the person's fingers when somebody takes it out of the view, until she moves off"
  )
  func held() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj")
    let line = visitor.surface.cursor
    try paul(.resolve, on: 1002)
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers == [.ticket(1002)])
    #expect(visitor.surface.cursor == line)
    #expect(visitor.selectedLine.contains("● sorti, paul"))
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers == [.ticket(1002)])
    visitor.wait(until: TestDesk.now + 2 * 60)
    #expect(visitor.frame.top.targets.numbers == [.ticket(1002)])
    visitor.press("j")
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers != [.ticket(1002)])
    #expect(self.line(1002, in: visitor) == nil)
  }

  @Test("A held ticket is acted upon as what it is")
  func heldAction() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj")
    try paul(.resolve, on: 1002)
    visitor.notice()
    visitor.press("o")
    #expect(try desk.store.row(.ticket(1002), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .inProgress)
  }

  @Test("What is typed into search, filter or a question stays, and so does the found ticket's line")
  func typing() throws {
    for keys in ["/stock", "fmaj", "d<Down>mor", ":take"] {
      var visitor = try Visitor(desk)
      visitor.press(keys)
      let (cursor, lastLine) = (visitor.surface.cursor, visitor.lastLine)
      try paul(.note("Vu."), on: 1008)
      visitor.notice()
      #expect(visitor.surface.cursor == cursor, "\(keys)")
      #expect(visitor.lastLine == lastLine, "\(keys)")
    }
  }

  @Test("Under an overlay the screen below shows the change, and nothing typed is lost")
  func overlay() throws {
    var visitor = try Visitor(desk)
    visitor.press("jj:")
    let cursor = visitor.surface.cursor
    try paul(.note("Vu."), on: 1001)
    visitor.notice()
    #expect(line(1001, in: visitor)?.contains("●") == true)
    #expect(visitor.surface.cursor == cursor)
    visitor.press("<Esc>")
    #expect(visitor.frame.top.targets.numbers == [.ticket(1002)])
  }

  // MARK: Other screens

  @Test("A ticket tells what was just done to it by whom and when, and marks it, for some seconds")
  func ticket() throws {
    var visitor = try Visitor(desk, on: TicketScreen(.ticket(1002)))
    try paul(.prioritise(.majeure), on: 1002)
    visitor.notice()
    #expect(visitor.text.contains("── ● Paul Morvan : priorité : Bloquante → Majeure, auj. 14:32 ──"))
    #expect(visitor.text.contains("\n ● Paul Morvan : priorité"))
    try paul(.note("Vu avec eux."), on: 1002)
    visitor.notice()
    #expect(visitor.text.contains("── ● Paul Morvan : note interne, auj. 14:32 +1 ──"))
    visitor.wait(until: TestDesk.now + QueueNews.lifetime)
    #expect(!visitor.text.contains("●"))
  }

  @Test("An undo by somebody else says what it took back")
  func undone() throws {
    try paul(.prioritise(.majeure), on: 1002)
    var visitor = try Visitor(desk, on: TicketScreen(.ticket(1002)))
    _ = try desk.store.undo(by: TestDesk.paul.login, at: TestDesk.now, on: .ticket(1002))
    visitor.notice()
    #expect(visitor.text.contains("● Paul Morvan : annule « priorité : Bloquante → Majeure »"))
  }

  @Test("On a low screen a ticket tells it on the last line, and so does the explanation of clocks")
  func lastLine() throws {
    for (screen, height) in [(TicketScreen(.ticket(1002)), 10), (ExplainScreen(.ticket(1002)), 24)]
      as [(any Screen, Int)]
    {
      var visitor = try Visitor(desk, width: 120, height: height, on: screen)
      try paul(.prioritise(height == 10 ? .majeure : .basse), on: 1002)
      visitor.notice()
      #expect(visitor.lastLine.contains("● Paul Morvan : priorité"))
      visitor.wait(until: TestDesk.now + QueueNews.lifetime)
      #expect(!visitor.lastLine.contains("●"))
    }
  }

  @Test("A reader in the middle of a conversation stays on the row she reads")
  func reader() throws {
    for index in 0..<12 { try paul(.note("Note \(index)\nligne\nligne"), on: 1002) }
    var visitor = try Visitor(desk, width: 80, height: 24, on: TicketScreen(.ticket(1002)))
    visitor.press("<PgUp><PgUp>")
    let rows = visitor.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(12).dropLast(1)
    try paul(.note("Encore"), on: 1002)
    visitor.notice()
    let after = visitor.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(12).dropLast(1)
    #expect(Array(after) == Array(rows))
  }

  @Test(
    "What is being written stays where it is on the screen, whatever others add above it",
    arguments: [24, 36, 12, 6]
  )
  func editor(height: Int) throws {
    var visitor = try Visitor(desk, width: 100, height: height, on: TicketScreen(.ticket(1002)))
    visitor.press("rBonjour,")
    let cursor = try #require(visitor.surface.cursor)
    for action in [TicketAction.note("Une note\nde plusieurs\nlignes"), .prioritise(.majeure)] {
      try paul(action, on: 1002)
      visitor.notice()
      #expect(visitor.surface.cursor == cursor)
      #expect(visitor.text.contains("Bonjour,"))
      #expect(visitor.text.contains("● Pendant ce temps, Paul"))
    }
  }

  @Test("A form being filled keeps everything, and the list of customers its place")
  func others() throws {
    var visitor = try Visitor(desk)
    visitor.press("CPlast<Enter>")
    let form = visitor.surface
    try paul(.note("Vu."), on: 1002)
    visitor.notice()
    #expect(visitor.surface == form)

    visitor = try Visitor(desk, on: CustomersScreen())
    visitor.press("jjj")
    let selected = visitor.selectedLine
    let code = Customer(code: "AAA", name: "Ateliers d'Abord")
    try desk.store.add(code, by: TestDesk.marie.login, at: TestDesk.now)
    visitor.notice()
    #expect(visitor.selectedLine == selected)
    #expect(visitor.text.contains("Ateliers d'Abord"))
  }

  @Test("A change that is not in sight draws nothing")
  func outOfSight() throws {
    var visitor = try Visitor(desk, on: TicketScreen(.ticket(1002)))
    let before = visitor.surface
    try paul(.note("Vu."), on: 1001)
    visitor.notice()
    #expect(visitor.surface == before)
  }

  @Test("Two people on one list see what the other does")
  func twoPeople() throws {
    var marie = try Visitor(desk)
    var paul = try Visitor(desk, width: 80, height: 24, as: TestDesk.paul)
    marie.press("jjt")
    paul.notice()
    #expect(line(1002, in: paul)?.contains("● marie") == true)
    while paul.frame.top.targets.numbers != [.ticket(1002)] { paul.press("j") }
    paul.press("p4")
    marie.notice()
    #expect(marie.selectedLine.contains("1002"))
    #expect(marie.selectedLine.contains("● paul"))
  }
}
