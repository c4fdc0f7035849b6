import Foundation
import Testing

/// `guichet demo` through the built program.
struct DemoCommandTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  private func demo(_ path: String, _ options: String...) throws -> Ran {
    try place.run(["demo", "--no-ui", "--db", place.path(path), "--at", "2026-07-13T12:32:00Z"] + options)
  }

  private func list(_ path: String, at: String = "2026-07-13T12:32:00Z") throws -> Ran {
    try place.run("ticket", "list", "--json", "--db", place.path(path), "--at", at)
  }

  @Test("The same seed and the same moment make the same desk, to the byte; another seed makes another")
  func sameSeedSameDesk() throws {
    for (path, seed) in [("a.db", "7"), ("b.db", "7"), ("c.db", "8")] {
      #expect(try demo(path, "--seed", seed).status == 0)
    }
    let first = try list("a.db")
    #expect(try first.json()["tickets"].list.count == 400 + 15)
    #expect(try list("b.db").out == first.out)
    #expect(try list("c.db").out != first.out)
  }

  @Test("Every status, priority, formula and state of a clock is there at least five times")
  func coverage() throws {
    _ = try demo("a.db")
    let tickets = try list("a.db").json()["tickets"].list
    func expectFive(_ words: [String], _ values: (Value) -> [String?]) {
      let counts = tickets.flatMap(values).reduce(into: [:]) { $0[$1, default: 0] += 1 }
      for word in words { #expect(counts[word, default: 0] >= 5, "\(word)") }
    }
    expectFive(["ouvert", "pris_en_compte", "en_cours", "attente_client", "resolu", "clos", "transfere"]) {
      [$0["status"].text]
    }
    expectFive(["bloquante", "majeure", "mineure", "basse"]) { [$0["priority"].text] }
    expectFive(["standard", "confort", "serenite"]) { [$0["customer"]["formula"].text] }
    expectFive(["none", "pending", "running", "paused", "met", "missed"]) { ticket in
      ["prise_en_compte", "prise_en_charge", "resolution"].map { ticket["clocks"][$0]["state"].text }
    }
  }

  @Test("A moment too early for tickets to reach back from is a mistake of usage")
  func tooEarly() throws {
    for moment in ["1970-01-01T00:00:00Z", "1970-03-01T00:00:00Z", "2101-01-01T00:00:00Z"] {
      let ran = try place.run("demo", "--no-ui", "--db", place.path("early.db"), "--at", moment)
      #expect(ran.status == 64, "\(ran.err)")
    }
  }

  @Test("Without a path the desk goes where GUICHET_DB says, and can be opened there")
  func environmentPath() throws {
    #expect(try place.run("demo", "--no-ui", "--tickets", "20").status == 0)
    #expect(try place.run("ticket", "list", "--json").json()["tickets"].list.count == 20 + 15)
  }
}
