import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// What the frame does around screens.
@Suite struct FrameTests {
  @Test(
    "On too small a terminal it says so, acts on nothing, and can be left",
    arguments: [(19, 5), (20, 4), (1, 1), (0, 0)]
  )
  func tooSmall(width: Int, height: Int) throws {
    var visitor = try Visitor(TestDesk.busy(), width: width, height: height)
    #expect(visitor.surface.width == width)
    visitor.press("cx")
    #expect(try visitor.desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .open)
    visitor.press("q")
    #expect(visitor.hasLeft)
  }

  @Test("At any size there is something to draw, and the surface has that size")
  func everySize() throws {
    var visitor = try Visitor(TestDesk.busy())
    for width in [1, 5, 19, 20, 33, 60, 79, 100, 119, 150, 220, 400] {
      for height in [1, 2, 4, 5, 8, 13, 20, 24, 60] {
        visitor.resize(width: width, height: height)
        #expect(visitor.surface.width == width && visitor.surface.height == height)
      }
    }
  }

  @Test("No column of the queue runs into the next, and all end on the screen", arguments: Array(20...240))
  func columnsFit(width: Int) {
    var end = 1
    for (_, x, cells) in QueueColumn.placed(on: width) {
      #expect(x > end || x == 2)
      #expect(cells > 0)
      end = x + cells
    }
    #expect(end <= width)
  }

  @Test("A message stays until the next key")
  func messages() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("c")
    #expect(visitor.lastLine.contains("prise en compte"))
    visitor.wait(until: TestDesk.now + 65)
    #expect(visitor.lastLine.contains("prise en compte"))
    visitor.press("j")
    #expect(!visitor.lastLine.contains("prise en compte"))
  }

  @Test("An action goes to the ticket it was asked for, wherever the selection went meanwhile")
  func capturedTargets() throws {
    let desk = try TestDesk.busy()
    var visitor = try Visitor(desk)
    visitor.press("cj")
    #expect(try desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .acknowledged)
  }

  @Test("What somebody did to the same thing since it was shown is a conflict, and nothing is done")
  func conflict() throws {
    let desk = try TestDesk.busy()
    var visitor = try Visitor(desk)
    try desk.act(.prioritise(.basse), on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    visitor.press("p2")
    #expect(visitor.lastLine.contains("paul l'a changé entre-temps (priorité"))
    #expect(try desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.priority == .basse)
  }

  @Test("Who takes another's ticket is told whose it was")
  func takenFromAnother() throws {
    let desk = try TestDesk.busy()
    try desk.act(
      .assign(to: TestDesk.paul.login),
      on: .ticket(1001),
      by: TestDesk.paul,
      at: "2026-07-13T14:31:00+02:00"
    )
    var visitor = try Visitor(desk)
    visitor.press("t")
    #expect(visitor.lastLine.contains("prise en charge"))
    #expect(visitor.lastLine.contains("(était à Paul Morvan)"))
  }

  @Test("Who acts on another's ticket is told whose it is")
  func heldByAnother() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jjjjp1")
    #expect(visitor.lastLine.contains("(le ticket est à Paul Morvan)"))
  }

  @Test(
    "A place is named as guichet screen names it",
    arguments: [
      ("queue", .queue), ("customers", .customers), ("ticket:1042", .ticket(.ticket(1042))),
      ("explain:1042", .explain(.ticket(1042))), ("ticket:", nil), ("ticket:x", nil), ("queue:1", nil), ("dance", nil),
    ] as [(String, Destination?)]
  )
  func places(name: String, destination: Destination?) {
    #expect(Destination(view: name) == destination)
  }

  @Test("A printed screen is what the person would see, last line included")
  func printing() throws {
    let desk = try TestDesk.busy()
    let context = DeskContext(
      store: desk.store,
      viewer: TestDesk.marie,
      now: TestDesk.now,
      size: Size(width: 0, height: 0),
      rules: try desk.store.currentRules().rules,
      language: .french
    )
    let size = Size(width: 100, height: 24)
    let printed = try ScreenPrinter.text(of: .queue, size: size, context)
    #expect(printed == (try Visitor(desk, width: 100, height: 24)).surface.text)
    #expect(throws: NoSuchTicket(.ticket(99))) { try ScreenPrinter.text(of: .ticket(.ticket(99)), size: size, context) }
  }

  @Test("Of searches that follow each other quickly the last one is shown, however the others end")
  func quickSearches() throws {
    let desk = try TestDesk.busy()
    let context = DeskContext(
      store: desk.store,
      viewer: TestDesk.marie,
      now: TestDesk.now,
      size: Size(width: 0, height: 0),
      rules: try desk.store.currentRules().rules,
      language: .french
    )
    var frame = Frame(QueueScreen(), context, size: Size(width: 100, height: 24))
    _ = frame.start()
    let effects = frame.take("/eca".map { .key(.character($0)) })
    let searches = effects.compactMap { if case .work(let work) = $0 { work } else { nil } }
    let last = try #require(searches.last)
    #expect(searches.count == 3)
    for stale in searches.dropLast() {
      _ = frame.deliver(Answer(id: stale.id, result: .failure(StoreError.interrupted)))
    }
    _ = frame.deliver(Answer(id: last.id, result: Result { try last.body(desk.store) }))
    let text = frame.view().text
    #expect(text.contains(" 1003 ") && !text.contains(" 1001 "))
    // A late answer to an older question changes nothing.
    _ = frame.deliver(Answer(id: searches[0].id, result: Result { try searches[0].body(desk.store) }))
    #expect(!frame.view().text.contains(" 1001 "))
  }

  @Test("Rights that change while a screen is open are said to have changed, and hold from then on")
  func rightsChange() throws {
    let desk = try TestDesk.busy()
    var visitor = try Visitor(desk, as: TestDesk.paul)
    try visitor.becomeKnownAnew()
    #expect(!visitor.lastLine.contains("vos droits"))
    try desk.store.change(agent: TestDesk.paul.login, by: TestDesk.marie.login, at: TestDesk.now) { $0.roles = [.wall] }
    try visitor.becomeKnownAnew()
    #expect(visitor.lastLine.contains("vos droits ont changé"))
    visitor.press("t")
    #expect(visitor.lastLine.contains("vous n'avez pas le droit : agir sur les tickets"))
    #expect(!visitor.hasLeft)
  }

  @Test("Somebody deactivated, or left without a role, while a screen is open is shown out, and told why")
  func shownOut() throws {
    let changes: [(inout Agent) -> Void] = [{ $0.roles = [] }, { $0.isActive = false }]
    var reasons: [any Error] = []
    for change in changes {
      let desk = try TestDesk.busy()
      var visitor = try Visitor(desk, as: TestDesk.paul)
      try desk.store.change(agent: TestDesk.paul.login, by: TestDesk.marie.login, at: TestDesk.now, change)
      try visitor.becomeKnownAnew()
      #expect(visitor.hasLeft)
      reasons.append(try #require(visitor.frame.exclusion))
    }
    #expect(reasons[0] as? Refusal == .missingRight(.read))
    #expect(reasons[1] as? CommandProblem == .deactivated(TestDesk.paul.login))
  }
}
