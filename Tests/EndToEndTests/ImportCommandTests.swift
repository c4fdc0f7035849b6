import Foundation
import Testing

/// `guichet import …` through the built program: whole or not at all.
struct ImportCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
  }

  /// The incident log, beside the tests of what reads it.
  private static let incidents = URL(filePath: #filePath)
    .appending(path: "../../ExchangeTests/Fixtures/incidents.csv").standardized.path

  @Test("A real incident log comes in whole, once, and its queue can be looked at as it was on a busy day")
  func incidents() throws {
    let dry = try place.run("import", Self.incidents, "--mapping", "incidents", "--dry-run", "--json")
    #expect(dry.status == 0, "\(dry.err)")
    #expect(try dry.json()["tickets"] == .int(445))
    #expect(try place.run("ticket", "list", "--json").json()["tickets"] == .list([]))

    let ran = try place.run("import", Self.incidents, "--mapping", "incidents", "--json")
    #expect(ran.status == 0, "\(ran.err)")
    #expect(try ran.json()["tickets"] == .int(445))
    #expect(try place.run("ticket", "list", "--json").json()["tickets"].list.count == 445)

    let again = try place.run("import", Self.incidents, "--mapping", "incidents", "--json").json()
    #expect(again["tickets"] == .int(0) && again["already_there"] == .int(445))

    let busy = try place.run("ticket", "list", "--view", "open", "--json", "--at", "2016-03-09T10:00:00Z").json()
    #expect(busy["tickets"].list.count > 10)
    let screen = try place.run("screen", "queue", "--size", "120x36", "--at", "2016-03-09T10:00:00Z")
    #expect(screen.status == 0)
    #expect(screen.lines.count > 10)
  }

  @Test("A file with bad rows is told row by row, and nothing of it comes in")
  func badRows() throws {
    let mapping = try place.file(
      "m.toml",
      """
      [file]
      dates = ["dd/MM/yyyy HH:mm"]
      timezone = "Europe/Paris"
      [ticket]
      external_id = "id"
      title = "title"
      [customer]
      name = "customer"
      [timeline]
      opened = "opened"
      """
    )
    let csv = try place.file(
      "t.csv",
      """
      id,title,customer,opened
      1,First,Arvor,13/07/2026 09:00
      2,Second,Arvor,31/02/2026 09:00
      3,Third,Arvor
      4,Fourth,Arvor,14/07/2026 10:00

      """
    )
    let ran = try place.run("import", csv, "--mapping", mapping)
    #expect(ran.status == 65)
    #expect(ran.complaints.count == 2, "\(ran.err)")
    #expect(ran.complaints.first?.contains("t.csv:3:opened") == true)
    #expect(ran.complaints.last?.contains("t.csv:4") == true)
    #expect(try place.run("ticket", "list", "--json").json()["tickets"] == .list([]))
    #expect(try place.run("customer", "list", "--json").json()["customers"] == .list([]))
  }

  @Test("A wrong mapping, a missing one and a missing file are told as what they are")
  func wrongFiles() throws {
    let csv = try place.file("t.csv", "a,b\n1,2\n")
    let wrong = try place.run("import", csv, "--mapping", try place.file("m.toml", "[file]\nseparators = 3\n"))
    #expect(wrong.status == 78)
    #expect(wrong.complaints.contains { $0.contains("file.separators") })
    #expect(try place.run("import", csv).status == 64)
    #expect(try place.run("import", csv, "--mapping", "nothing-like-it").status == 66)
    #expect(try place.run("import", place.path("none.jsonl")).status == 66)
    #expect(try place.run("import", csv, "--format", "xml").status == 64)
  }

  @Test("Only who administers the desk imports")
  func rights() throws {
    _ = try place.run("agent", "add", "paul")
    #expect(try place.run("import", Self.incidents, "--mapping", "incidents", "--agent", "paul").status == 77)
  }
}
