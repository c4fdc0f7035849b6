import Desk
import Exchange
import Testing

@Suite("CSV files")
struct CSVTests {
  private let mapping = """
    [ticket]
    external_id = "id"
    title = "title"
    text = "text"
    [customer]
    name = "customer"
    [timeline]
    opened = "opened"
    """

  private func tickets(_ csv: String, file: String = "") throws -> [RecordedTicket] {
    Array(try plan(csv, file + mapping).tickets)
  }

  @Test(
    "quoted fields keep separators, doubled quotes and line breaks, whatever ends the lines",
    arguments: ["\n", "\r\n", "\r"]
  )
  func quoting(lineEnd: String) throws {
    let csv = [
      "\u{FEFF}id,title,text,customer,opened",
      #"1,"Écran, ""noir""","ligne 1"# + lineEnd + #"ligne 2",Dupont,2026-02-14T09:00:00Z"#,
      "",
      "2,Bruit,,Dupont,2026-02-14T10:00:00Z",
    ].joined(separator: lineEnd)
    let tickets = try tickets(csv)
    #expect(tickets.map(\.birth.externalID) == ["1", "2"])
    #expect(tickets[0].birth.title == #"Écran, "noir""#)
    #expect(tickets[0].deeds[0].message?.text == "ligne 1\nligne 2")
    #expect(tickets[1].deeds[0].message == nil)
  }

  @Test("a mistake after a field of several lines names the line an editor shows")
  func lines() throws {
    let csv = "id,title,text,customer,opened\n1,a,\"x\ny\nz\",Dupont,2026-02-14T09:00:00Z\n2,b,,Dupont,never\n"
    let mistakes = #expect(throws: ImportMistakes.self) { try tickets(csv) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 5, column: "opened")])
  }

  @Test(
    "lines that are no CSV, or have too few or too many fields, are named",
    arguments: [
      ("1,a,,Dupont", ImportMistake.Problem.fieldCount(expected: 5, found: 4)),
      ("1,a,,Dupont,2026-02-14,x", .fieldCount(expected: 5, found: 6)),
      (#"1,"a"b,,Dupont,2026-02-14"#, .csv(.textAfterQuote)),
      (#"1,"a,,Dupont,2026-02-14"#, .csv(.unclosedQuote)),
      (",a,,Dupont,2026-02-14", .missing),
      ("1,,,Dupont,2026-02-14", .missing),
      ("1,a,,,2026-02-14", .missing),
      ("1,a,,Dupont,", .missing),
      ("1,a,,Dupont,2027-02-14", .inTheFuture),
    ]
  )
  func badLines(line: String, problem: ImportMistake.Problem) throws {
    let csv = "id,title,text,customer,opened\n0,a,,Dupont,2026-02-14\n\(line)\n"
    let mistakes = #expect(throws: ImportMistakes.self) { try tickets(csv) }
    #expect(mistakes?.all.map(\.problem) == [problem])
    #expect(mistakes?.all.first?.place.line == 3)
  }

  @Test("every bad line is named, each once")
  func allMistakes() throws {
    let rows = (1...5).map { "\($0),a,,Dupont,\($0 == 3 ? "2026-02-14" : "?\($0)")" }
    let mistakes = #expect(throws: ImportMistakes.self) {
      try tickets((["id,title,text,customer,opened"] + rows).joined(separator: "\n"))
    }
    #expect(mistakes?.all.map(\.place.line) == [2, 3, 5, 6])
    #expect(mistakes?.all.map(\.found) == ["?1", "?2", "?4", "?5"])
  }

  @Test("a file of nothing but mistakes names a thousand and counts the rest")
  func manyMistakes() throws {
    let rows = (1...1_200).map { "\($0),a,,Dupont,x" }
    let mistakes = #expect(throws: ImportMistakes.self) {
      try tickets((["id,title,text,customer,opened"] + rows).joined(separator: "\n"))
    }
    #expect(mistakes?.all.count == 1_000)
    #expect(mistakes?.further == 200)
  }

  @Test("other separators, other quotes, a preamble and no header are told by the mapping")
  func forms() throws {
    let mapping = """
      [file]
      separator = "tab"
      quote = "'"
      header = false
      skip = 2
      [ticket]
      external_id = 1
      title = [3, 2]
      [customer]
      name = 4
      [timeline]
      opened = 5
      """
    let csv = "Export du 14/02\n\n7\tbas\t'l''écran\tnoir'\tDupont\t2026-02-14\n"
    let ticket = try #require(try plan(csv, mapping).tickets.first { _ in true })
    #expect(ticket.birth.title == "l'écran\tnoir – bas")
    let mistakes = #expect(throws: ImportMistakes.self) { try plan(csv + "8\ta\tb\tDupont\tx", mapping) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 4, column: "5")])
  }

  @Test(
    "the encoding is told by the mapping",
    arguments: [
      ("windows-1252", [0x80, 0x20, 0xE9, 0x9C] as [UInt8], "€ éœ"),
      ("latin-1", [0xE9, 0xE8], "éè"),
      ("utf-8", Array("é€".utf8), "é€"),
    ]
  )
  func encodings(name: String, title: [UInt8], text: String) throws {
    let mapping = try MappingFile.parse("[file]\nencoding = \"\(name)\"\n" + self.mapping, file: "m")
    let bytes = Array("id,title,text,customer,opened\n1,".utf8) + title + Array(",,Dupont,2026-02-14".utf8)
    let plan = try ImportPlan(bytes, as: .csv(mapping, named: "m"), for: PaperDesk(), now: today)
    #expect(plan.tickets.map(\.birth.title) == [text])
    #expect(plan.report.notices == [])
  }

  @Test("UTF-16 as spreadsheets write it is read")
  func utf16() throws {
    let mapping = try MappingFile.parse("[file]\nencoding = \"utf-16\"\n" + self.mapping, file: "m")
    let text = "\u{FEFF}id,title,text,customer,opened\r\n1,Écran 🖥,,Dupont,2026-02-14\r\n"
    let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let plan = try ImportPlan(bytes, as: .csv(mapping, named: "m"), for: PaperDesk(), now: today)
    #expect(plan.tickets.map(\.birth.title) == ["Écran 🖥"])
  }

  @Test("what is no UTF-8, NUL and fields too long come in mended, and are named")
  func mended() throws {
    let mapping = try MappingFile.parse(self.mapping, file: "m")
    let long = String(repeating: "x", count: 600)
    let bytes =
      Array("id,title,text,customer,opened\n1,caf".utf8) + [0xE9]
      + Array(",,Dupont,2026-02-14\n2,a\0b,,Dupont,2026-02-14\n3,\(long),,Dupont,2026-02-14\n".utf8)
    let plan = try ImportPlan(bytes, as: .csv(mapping, named: "m"), for: PaperDesk(), now: today)
    #expect(plan.tickets.map(\.birth.title) == ["caf\u{FFFD}", "ab", String(repeating: "x", count: 500)])
    #expect(plan.report.notices.map(\.place.line) == [2, 3, 4])
    #expect(plan.report.notices.map(\.place.column) == ["title", "title", "title"])
    #expect(plan.report.notices.map(\.change) == [.repaired, .withoutNUL, .cut(limit: 500)])
  }

  @Test("text that would command a terminal comes in as it came")
  func hostile() throws {
    let title = "\u{1B}]0;pwned\u{7}\u{9B}2J \u{202E}evil"
    let csv = "id,title,text,customer,opened\n1,\(title),\u{1B}[2J,=cmd|' /C calc'!A0,2026-02-14\n"
    let plan = try plan(csv, mapping)
    let ticket = try #require(plan.tickets.first { _ in true })
    #expect(ticket.birth.title == title)
    #expect(ticket.deeds[0].message?.text == "\u{1B}[2J")
    #expect(plan.people.customers.map(\.code) == ["CMD-C-CALC-A0"])
  }
}
