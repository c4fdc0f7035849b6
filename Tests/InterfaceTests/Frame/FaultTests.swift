import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// What the frame does while something is wrong with the shared database, or the machine's clock.
@Suite struct FaultTests {
  private let desk: TestDesk
  private static let full = StoreError.diskFull(path: "/x/desk.db")

  init() throws {
    desk = try TestDesk.busy()
  }

  private func frame(_ screen: any Screen = QueueScreen()) throws -> Frame {
    let context = DeskContext(
      store: desk.store,
      viewer: TestDesk.marie,
      now: TestDesk.now,
      size: Size(width: 0, height: 0),
      rules: try desk.store.currentRules().rules,
      language: .french
    )
    var frame = Frame(screen, context, size: Size(width: 120, height: 30))
    _ = frame.start()
    return frame
  }

  private func lastLine(_ frame: Frame) -> String {
    frame.view().text.split(separator: "\n").suffix(2).joined(separator: " ")
  }

  private func stage(_ number: Int) throws -> Stage? {
    try desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now)?.stage
  }

  private func work(in effects: [Effect]) -> [Work] {
    effects.compactMap { if case .work(let work) = $0 { work } else { nil } }
  }

  private func isLeaving(_ effects: [Effect]) -> Bool {
    effects.contains { if case .quit = $0 { true } else { false } }
  }

  @Test(
    "A deed that a passing fault stops waits, is said to, and is done by itself once the fault has passed",
    arguments: [
      full, .locked(path: "x"), .inputOutput(path: "x", reason: 5), .replaced(path: "x"), .noDesk(path: "x"),
      .readOnly(path: "x"), .corrupt(path: "x", what: "page"),
    ]
  )
  func waiting(error: StoreError) throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(error)))
    #expect(lastLine(frame).contains("1 action attend"))
    // The next key takes other sentences away, but not this one.
    _ = frame.take([.key(.character("j"))])
    #expect(lastLine(frame).contains("1 action attend"))
    let due = try #require(frame.nextChange)
    #expect(due - TestDesk.now <= 5)
    frame.set(now: due)
    let again = try #require(work(in: frame.timePassed()).first { $0.id == asked.id })
    _ = frame.deliver(Answer(id: again.id, result: Result { try again.body(desk.store) }))
    #expect(try stage(1001) == .acknowledged)
    #expect(frame.notice?.tone == .done)
    #expect(!frame.isInTrouble)
  }

  @Test("A deed that is not answered within two seconds is told of, until it is")
  func slow() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    frame.set(now: TestDesk.now + 1)
    _ = frame.timePassed()
    #expect(!lastLine(frame).contains("en attente d'écriture"))
    let due = try #require(frame.nextChange)
    #expect(due == TestDesk.now + 2)
    frame.set(now: due)
    _ = frame.timePassed()
    #expect(lastLine(frame).contains("en attente d'écriture"))
    _ = frame.deliver(Answer(id: asked.id, result: Result { try asked.body(desk.store) }))
    #expect(!lastLine(frame).contains("en attente d'écriture"))
    #expect(frame.notice?.tone == .done)
  }

  @Test("What is with the desk is not sent a second time, however long the answer takes, nor given up")
  func inFlight() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(StoreError.locked(path: "x"))))
    frame.set(now: TestDesk.now + 2)
    #expect(work(in: frame.timePassed()).count == 1)
    for seconds in [4, 6, 8] {
      frame.set(now: TestDesk.now + seconds)
      #expect(work(in: frame.timePassed()).isEmpty)
    }
    _ = frame.take([.key(.escape)])
    #expect(lastLine(frame).contains("un essai est en cours"))
    _ = frame.deliver(Answer(id: asked.id, result: Result { try asked.body(desk.store) }))
    #expect(frame.notice?.tone == .done)
  }

  @Test("A draft that the desk has not taken is kept beside it when the program ends")
  func lastDraft() throws {
    var frame = try frame(MessageEditor(.note, on: .ticket(1001)))
    _ = frame.take("Vu.".map { .key(.character($0)) })
    frame.set(now: TestDesk.now + 5)
    let keeping = try #require(work(in: frame.timePassed()).first)
    _ = frame.deliver(Answer(id: keeping.id, result: .failure(Self.full)))
    for last in work(in: frame.close()) { _ = try last.body(desk.store) }
    #expect(try desk.store.drafts(of: TestDesk.marie.login).map(\.text) == ["Vu."])
  }

  @Test("What came of a deed asks nothing where something else is being typed")
  func lateConflict() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("p")), .key(.character("2"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(Self.full)))
    _ = frame.take([.key(.character("j")), .key(.character("n"))])
    try desk.act(.prioritise(.basse), on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    frame.set(now: TestDesk.now + 3)
    let again = try #require(work(in: frame.timePassed()).first { $0.id == asked.id })
    _ = frame.deliver(Answer(id: again.id, result: Result { try again.body(desk.store) }))
    _ = frame.take([.key(.character("o"))])
    #expect(frame.view().text.contains("┊ o"))
    #expect(try desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.priority == .basse)
  }

  @Test("Esc gives up what waits, and nothing of it is written")
  func givingUp() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(Self.full)))
    _ = frame.take([.key(.escape)])
    #expect(lastLine(frame).contains("abandonné, rien n'a été écrit"))
    frame.set(now: TestDesk.now + 60)
    #expect(work(in: frame.timePassed()).isEmpty)
    #expect(try stage(1001) == .open)
  }

  @Test("A message that waits stays in its editor, can be taken back, and is sent once")
  func message() throws {
    var frame = try frame(MessageEditor(.note, on: .ticket(1001)))
    _ = frame.take("Vu.".map { .key(.character($0)) })
    let asked = try #require(work(in: frame.take([.key(.control("s"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(Self.full)))
    #expect(frame.view().text.contains("Vu."))
    #expect(work(in: frame.take([.key(.control("s"))])).isEmpty)
    _ = frame.take([.key(.escape)])
    #expect(frame.view().text.contains("Vu."))
    let second = try #require(work(in: frame.take([.key(.control("s"))])).first)
    _ = frame.deliver(Answer(id: second.id, result: Result { try second.body(desk.store) }))
    let messages = try desk.store.messages(of: .ticket(1001), viewer: TestDesk.marie, limit: 9).messages
    #expect(messages.filter { $0.kind == .note }.map(\.text) == ["Vu."])
  }

  @Test("Who leaves while something waits is asked first, and the key that leaves does not answer")
  func leaving() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    _ = frame.deliver(Answer(id: asked.id, result: .failure(Self.full)))
    #expect(!isLeaving(frame.take([.key(.character("q")), .key(.character("q"))])))
    #expect(lastLine(frame).contains("1 action n'est pas encore écrite"))
    #expect(isLeaving(frame.take([.key(.character("o"))])))
  }

  @Test("What waits is tried again in the order in which it was asked for, and nothing on a ticket overtakes")
  func order() throws {
    var frame = try frame()
    var waiting: [Work] = []
    // More than nine, as the order of their names is another; the last on each ticket are those that stay.
    for count in 1...11 {
      let key: Character = count.isMultiple(of: 2) ? "j" : "k"
      _ = frame.take([.key(.character(key))])
      let priority: Character = count == 10 ? "4" : count == 11 ? "3" : count.isMultiple(of: 2) ? "1" : "2"
      let asked = work(in: frame.take([.key(.character("p")), .key(.character(priority))]))
      for work in asked { waiting += [work] }
      for work in asked { _ = frame.deliver(Answer(id: work.id, result: .failure(Self.full))) }
    }
    #expect(waiting.count == 2, "one on each of the two tickets; the others wait behind it")
    #expect(lastLine(frame).contains("11 actions attendent"))
    frame.set(now: TestDesk.now + 3)
    var done: [String] = []
    var next = work(in: frame.timePassed())
    while !next.isEmpty {
      let work = next.removeFirst()
      done.append(work.id)
      next += self.work(in: frame.deliver(Answer(id: work.id, result: Result { try work.body(desk.store) })))
    }
    #expect(done.count == 11)
    for number in [1001, 1003] {
      let history = try #require(try desk.store.ticket(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now))
      #expect(history.row.priority == (number == 1001 ? .mineure : .basse))
    }
    #expect(!frame.isInTrouble)
  }

  @Test("A later deed on a ticket waits for the earlier one, also for its first try; on another ticket it does not")
  func behind() throws {
    var frame = try frame()
    let first = try #require(work(in: frame.take([.key(.character("c"))])).first)
    #expect(work(in: frame.take([.key(.character("p")), .key(.character("4"))])).isEmpty)
    #expect(work(in: frame.take([.key(.character("j")), .key(.character("c"))])).count == 1)
    let next = work(in: frame.deliver(Answer(id: first.id, result: Result { try first.body(desk.store) })))
    #expect(next.count == 1)
    for work in next { _ = frame.deliver(Answer(id: work.id, result: Result { try work.body(desk.store) })) }
    let row = try desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)
    #expect(row?.priority == .basse)
    #expect(row?.stage == .acknowledged)
  }

  @Test("Who leaves while a first try is with the desk leaves once it is done, or is asked where it fails")
  func leavingDuringFirstTry() throws {
    var frame = try frame()
    let asked = try #require(work(in: frame.take([.key(.character("c"))])).first)
    #expect(!isLeaving(frame.take([.key(.character("q"))])))
    var failed = frame
    #expect(!isLeaving(failed.deliver(Answer(id: asked.id, result: .failure(Self.full)))))
    #expect(lastLine(failed).contains("1 action n'est pas encore écrite"))
    var impatient = frame
    #expect(!isLeaving(impatient.take([.key(.character("q"))])))
    #expect(isLeaving(impatient.take([.key(.character("o"))])))
    var changed = frame
    _ = changed.take([.key(.character("j"))])
    let answer = Answer(id: asked.id, result: Result { try asked.body(desk.store) })
    #expect(!isLeaving(changed.deliver(answer)))
    #expect(isLeaving(frame.deliver(answer)))
  }

  /// A note that was given as a command, and that the desk did not take.
  private func waitingNote(_ frame: inout Frame) throws -> Work {
    let command = #":note 1001 "Vu avec le client.""#
    let asked = try #require(
      work(in: frame.take(command.map { .key(.character($0)) } + [.key(.enter)])).first { !$0.tickets.isEmpty }
    )
    return asked
  }

  private func keptNotes() throws -> [String] {
    try desk.store.drafts(of: TestDesk.marie.login).filter { $0.kind == .note }.map(\.text)
  }

  @Test("A note given as a command that waits is a draft after leaving, hanging up, or giving up", arguments: 0...2)
  func waitingNoteIsKept(way: Int) throws {
    var frame = try frame()
    let earlier = Draft(
      agent: TestDesk.marie.login,
      ticket: .ticket(1001),
      kind: .note,
      text: "À finir",
      at: TestDesk.now
    )
    try desk.store.keep(earlier)
    let note = try waitingNote(&frame)
    _ = frame.deliver(Answer(id: note.id, result: .failure(Self.full)))
    let effects =
      switch way {
      case 0: frame.take([.key(.character("q")), .key(.character("o"))])
      case 1: frame.close()
      default: frame.take([.key(.escape)])
      }
    for last in work(in: effects) { _ = try last.body(desk.store) }
    #expect(try keptNotes() == ["À finir\n\nVu avec le client."])
    #expect(work(in: frame.finish()).allSatisfy { $0.tickets.isEmpty })
  }

  @Test("A note that is with the desk as the program ends is a draft where it fails, and none where it is sent")
  func noteUnderWay() throws {
    var frame = try frame()
    let note = try waitingNote(&frame)
    #expect(work(in: frame.close()).isEmpty)
    var failed = frame
    _ = failed.deliver(Answer(id: note.id, result: .failure(Self.full)))
    let last = work(in: failed.finish())
    #expect(last.count == 1)
    _ = frame.deliver(Answer(id: note.id, result: Result { try note.body(desk.store) }))
    #expect(work(in: frame.finish()).isEmpty)
    #expect(try keptNotes().isEmpty)
    for last in last { _ = try last.body(desk.store) }
    #expect(try keptNotes() == ["Vu avec le client."])
  }

  @Test("What stops reading is told for as long as it lasts, and what is shown is read again when it ends")
  func reading() throws {
    var frame = try frame()
    _ = frame.set(readingFault: .corrupt(path: "/x/desk.db", what: "page 7"))
    _ = frame.take([.key(.character("j"))])
    #expect(lastLine(frame).contains("base endommagée (page 7)"))
    try desk.act(.prioritise(.basse), on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    _ = frame.set(readingFault: nil)
    #expect(!lastLine(frame).contains("endommagée"))
    let row = frame.view().text.split(separator: "\n").first { $0.contains(" 1001 ") }
    #expect(row?.contains("Basse") == true)
  }

  @Test("A clock that was set back is told, and a ticket shows its last change all the same")
  func clockSetBack() throws {
    var visitor = try Visitor(desk)
    visitor.press("c<Enter>")
    #expect(visitor.text.contains("manquée"))
    visitor.wait(until: TestDesk.now - 7_200)
    #expect(visitor.lastLine.contains("l'horloge de la machine a reculé, il y est 12:32"))
    #expect(visitor.text.contains("pris en compte"))
    visitor.notice()
    #expect(visitor.text.contains("pris en compte"))
    visitor.press("q")
    #expect(visitor.selectedLine.contains(" 1001 "))
    visitor.press("<Enter>t")
    let history = try #require(try desk.store.ticket(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)).history
    #expect(history.entries.map(\.at) == history.entries.map(\.at).sorted())
    #expect(history.entries.last?.verb == .take)
  }

  @Test("A clock that is set right by a second says nothing")
  func clockSetRight() throws {
    var visitor = try Visitor(desk)
    visitor.wait(until: TestDesk.now - 1)
    #expect(!visitor.lastLine.contains("horloge"))
  }
}
