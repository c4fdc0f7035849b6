import Desk
import Foundation
import Testing

struct SimulationTests {
  private let simulation = Simulation(rules: .builtIn)
  private static let fields = #""formula":"standard","priority":"majeure","created":"2026-07-13T16:00:00+02:00""#
  private static let now = #""now":"2026-07-13T18:00:00+02:00""#

  @Test("A line is answered with the figures of its three clocks")
  func answered() {
    let line =
      #"{"id":"x1",\#(Self.fields),\#(Self.now),"events":[{"at":"2026-07-13T14:30:00Z","type":"acknowledge"}]}"#
    let answer = simulation.answer(line: line)
    #expect(!answer.isError)
    #expect(
      answer.json == #"{"id":"x1","clocks":{"#
        + #""prise_en_compte":{"state":"met","target_s":21600,"elapsed_s":1800,"remaining_s":19800,"#
        + #""due":"2026-07-15T13:00:00Z","breached":false},"#
        + #""prise_en_charge":{"state":"running","target_s":75600,"elapsed_s":5400,"remaining_s":70200,"#
        + #""due":"2026-07-17T14:30:00Z","breached":false},"#
        + #""resolution":{"state":"none","target_s":null,"elapsed_s":0,"remaining_s":null,"due":null,"breached":false}}}"#
    )
  }

  @Test("The kind is incident where it is left out or null, and events may be left out")
  func defaults() {
    let full = simulation.answer(line: #"{"id":"x",\#(Self.fields),\#(Self.now),"kind":"incident","events":[]}"#)
    #expect(!full.isError)
    #expect(simulation.answer(line: #"{"id":"x",\#(Self.fields),\#(Self.now)}"#) == full)
    #expect(simulation.answer(line: #"{"id":"x","kind":null,\#(Self.fields),\#(Self.now)}"#) == full)
    let request = simulation.answer(line: #"{"id":"x","kind":"evolution",\#(Self.fields),\#(Self.now)}"#)
    #expect(request != full && !request.isError)
  }

  @Test(
    "A line that makes no sense is answered under its id with what is wrong",
    arguments: [
      (#""formula":"platine","priority":"majeure","created":"2026-07-13T16:00:00Z""#, "formula: platine"),
      (#""formula":"standard","priority":"urgente","created":"2026-07-13T16:00:00Z""#, "priority: urgente"),
      (#""formula":"standard","priority":"majeure","created":"2026-07-13T16:00:00""#, "created"),
      (#""formula":"standard","priority":"majeure""#, "created"),
      (#""formula":"standard","priority":3,"created":"2026-07-13T16:00:00Z""#, "priority"),
      (#""kind":"problem",\#(fields)"#, "kind: problem"),
      (#""kind":7,\#(fields)"#, "kind"),
      (#""events":{},\#(fields)"#, "events"),
      (#""events":[3],\#(fields)"#, "events"),
      (#""events":[{"at":"2026-07-13T15:00:00Z","type":"close"}],\#(fields)"#, "type: close"),
      (#""events":[{"at":"2026-07-13T15:00:00Z"}],\#(fields)"#, "type"),
      (#""events":[{"at":"2026-07-13T15:00:00Z","type":"prioritise"}],\#(fields)"#, "priority"),
      (#""events":[{"at":"15:00","type":"take"}],\#(fields)"#, "15:00"),
      (#""events":[{"type":"take"}],\#(fields)"#, "at"),
      (#""events":[{"at":"2026-07-13T13:00:00Z","type":"take"}],\#(fields)"#, "out of order"),
      (#""events":[{"at":"2026-07-14T13:00:00Z","type":"take"}],\#(fields)"#, "future"),
    ]
  )
  func refused(fields: String, words: String) throws {
    let answer = simulation.answer(line: #"{"id":"x1",\#(fields),\#(Self.now)}"#)
    #expect(answer.isError)
    let read = try JSONDecoder().decode([String: String].self, from: Data(answer.json.utf8))
    #expect(read["id"] == "x1")
    #expect(try #require(read["error"]).contains(words))
  }

  @Test(
    "What is no JSON object with an id is answered under null",
    arguments: [
      "", "{", "[]", "3", "null", #"{"id":7}"#, #"{"formula":"standard"}"#, #"{"id":"x"} {"id":"y"}"#, "\u{0}",
    ]
  )
  func noJSON(line: String) throws {
    let answer = simulation.answer(line: line)
    #expect(answer.isError)
    let read = try JSONDecoder().decode([String: String?].self, from: Data(answer.json.utf8))
    #expect(read["id"] == .some(nil))
    #expect(read["error"]??.isEmpty == false)
  }

  @Test("An id that is no text is told as such, not as bad JSON", arguments: [#"{"id":7}"#, #"{"id":null}"#, "{}"])
  func idOfAnotherKind(line: String) {
    #expect(simulation.answer(line: line).json == #"{"id":null,"error":"id is missing or of the wrong kind"}"#)
  }

  @Test("An event that cannot have happened is told by its own moment")
  func refusedEvent() {
    let events = ["10", "11"].map { #"{"at":"2026-07-13T14:\#($0):00Z","type":"acknowledge"}"# }.joined(separator: ",")
    let answer = simulation.answer(line: #"{"id":"x",\#(Self.fields),\#(Self.now),"events":[\#(events)]}"#)
    #expect(answer.json == #"{"id":"x","error":"already acknowledged: the event at 2026-07-13T14:11:00Z"}"#)
  }

  @Test("Bytes that are no text are answered, not trusted")
  func noText() {
    #expect(simulation.answer(line: Data([0x7B, 0xFF, 0xFE, 0x7D])).isError)
  }

  @Test("Words from outside come back as they were, and nothing in them reaches a terminal")
  func words() throws {
    let id = "a\"\\\n\u{1B}[2J\u{9B}\u{202E}é👩‍🔧"
    let line = try String(decoding: JSONEncoder().encode(["id": id, "formula": id]), as: UTF8.self)
    let answer = simulation.answer(line: line)
    #expect(answer.isError)
    let read = try JSONDecoder().decode([String: String].self, from: Data(answer.json.utf8))
    #expect(read["id"] == id)
    let isHarmless = answer.json.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}"
    }
    #expect(isHarmless)
  }
}
