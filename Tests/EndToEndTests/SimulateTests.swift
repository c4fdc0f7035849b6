import Foundation
import Testing

/// `guichet sla simulate` through the built program.
struct SimulateTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  @Test(
    "Every worked case is answered as worked out, in order, and the status tells that some lines were bad",
    arguments: [("sla.tsv", nil), ("sla-mixed.tsv", "rules-mixed.toml")]
  )
  func workedCases(file: String, rules: String?) throws {
    let cases = try Fixture.text(file).split(separator: "\n").map { $0.split(separator: "\t") }
    let lines = cases.map { $0[0] + "\n" }.joined()
    let options = rules.map { ["--rules", Fixture.path($0)] } ?? []
    let ran = try place.run(["sla", "simulate"] + options, stdin: lines)
    try #require(ran.lines.count == cases.count)
    for (worked, line) in zip(cases, ran.lines) {
      let answer = try Value(line)
      #expect(answer["id"] == (try Value(worked[0]))["id"])
      let figures = worked[1] == "error" ? nil : try Value(worked[1])
      #expect((answer["error"] == .null) == (figures != nil), "\(worked[0])\n\(line)")
      guard let figures else { continue }
      #expect(Self.figures(answer["clocks"]) == figures, "\(worked[0])\n\(line)")
    }
    let hasErrors = cases.contains { $0[1] == "error" }
    #expect(ran.status == (hasErrors ? 65 : 0))
    #expect(ran.complaints.count == (hasErrors ? 1 : 0))
  }

  /// The figures of three clocks in the order of the worked cases.
  private static func figures(_ clocks: Value) -> Value {
    .list(
      ["prise_en_compte", "prise_en_charge", "resolution"].map { name in
        .list(["state", "target_s", "elapsed_s", "remaining_s", "due", "breached"].map { clocks[name][$0] })
      }
    )
  }

  @Test("A line that is no JSON is answered with a null id, an empty one too, and the others are still answered")
  func badLines() throws {
    let good = #"{"id":"a","formula":"standard","priority":"majeure","created":"2026-07-13T16:00:00+02:00","#
    let ran = try place.run(
      "sla",
      "simulate",
      stdin: "nonsense\n\n" + good + #""now":"2026-07-13T17:00:00+02:00","events":[]}"#
    )
    try #require(ran.lines.count == 3)
    #expect(ran.lines[0].hasPrefix(#"{"id":null,"error":"#))
    #expect(ran.lines[1].hasPrefix(#"{"id":null,"error":"#))
    #expect(try Value(ran.lines[2])["clocks"]["prise_en_compte"]["elapsed_s"] == .int(3600))
    #expect(ran.status == 65)
  }

  @Test("Each answer leaves before the next line is waited for")
  func answersAtOnce() throws {
    // The second line is only written once the first answer was read.
    let ran = try place.shell(
      """
      mkfifo lines answers
      "$guichet" sla simulate <lines >answers &
      exec 3>lines 4<answers
      echo first >&3
      read -r answer <&4 && echo "$answer" >&3
      exec 3>&-
      cat <&4
      """
    )
    #expect(ran.lines == [#"{"id":null,"error":"id is missing or of the wrong kind"}"#])
  }

  @Test("A line longer than anything sensible is answered and not kept")
  func endlessLine() throws {
    let ran = try place.run("sla", "simulate", stdin: String(repeating: "x", count: 9_000_000) + "\nshort\n")
    #expect(ran.lines.count == 2)
    #expect(ran.lines.first?.contains("longer than") == true)
    #expect(ran.status == 65)
  }

  @Test("Wrong rules are told line by line before anything is answered")
  func wrongRules() throws {
    let rules = try place.file("rules.toml", "[calendar]\nday = \"0h\"\ntimezone = \"Mars/Olympus\"\n")
    let ran = try place.run("sla", "simulate", "--rules", rules, stdin: "x\n")
    #expect(ran.status == 78)
    #expect(ran.out.isEmpty)
    #expect(ran.complaints.count == 2)
  }
}
