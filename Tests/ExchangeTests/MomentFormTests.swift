import Desk
import Exchange
import Testing

@Suite("Forms of dates")
struct MomentFormTests {
  /// The moment at which a one-row file in that form and zone says its ticket was opened.
  private func opened(_ text: String, _ forms: String, zone: String = "Europe/Paris") throws -> String? {
    let mapping = """
      [file]
      dates = \(forms)
      timezone = "\(zone)"
      separator = ";"
      [ticket]
      external_id = "id"
      title = "id"
      [customer]
      name = { default = "Dupont" }
      [timeline]
      opened = "when"
      """
    return try plan("id;when\n1;\(text)\n", mapping).tickets.first { _ in true }?.deeds[0].at.rfc3339
  }

  @Test(
    "every form is read",
    arguments: [
      ("14-02-2026 09:05", #"["dd-MM-yyyy HH:mm"]"#, "2026-02-14T08:05:00Z"),
      ("14/02/2026 09:05:33", #"["dd/MM/yyyy HH:mm:ss"]"#, "2026-02-14T08:05:33Z"),
      ("4/2/26 9h05", #"["d/M/yy H'h'mm"]"#, "2026-02-04T08:05:00Z"),
      ("2/14/2026 9:05 PM", #"["M/d/yyyy h:mm a"]"#, "2026-02-14T20:05:00Z"),
      ("2/14/2026 12:05 am", #"["M/d/yyyy h:mm a"]"#, "2026-02-13T23:05:00Z"),
      ("14 février 2026 à 09:05", #"["d MMMM yyyy à HH:mm"]"#, "2026-02-14T08:05:00Z"),
      ("14 févr. 2026", #"["d MMM yyyy"]"#, "2026-02-13T23:00:00Z"),
      ("Feb 14 2026 09:05", #"["MMM d yyyy HH:mm"]"#, "2026-02-14T08:05:00Z"),
      ("20260214090533", #"["yyyyMMddHHmmss"]"#, "2026-02-14T08:05:33Z"),
      ("2026-02-14", #""iso""#, "2026-02-13T23:00:00Z"),
      ("2026-02-14 09:05", #""iso""#, "2026-02-14T08:05:00Z"),
      ("2026-02-14T09:05:33", #""iso""#, "2026-02-14T08:05:33Z"),
      ("2026-02-14T09:05:33.250Z", #""iso""#, "2026-02-14T09:05:33Z"),
      ("2026-02-14T09:05:33-05:00", #""iso""#, "2026-02-14T14:05:33Z"),
      ("2026-02-14T09:05+0100", #""iso""#, "2026-02-14T08:05:00Z"),
      ("2026-02-14T09:05:33+01", #""iso""#, "2026-02-14T08:05:33Z"),
      ("2026-02-14t09:05:33z", #""iso""#, "2026-02-14T09:05:33Z"),
      ("2026-02-14 09:05:33-05", #""iso""#, "2026-02-14T14:05:33Z"),
      ("14.02.2026 09:05 +05:30", #"["dd.MM.yyyy HH:mm XXX"]"#, "2026-02-14T03:35:00Z"),
      ("1771059933", #""unix""#, "2026-02-14T09:05:33Z"),
      ("1771059933999", #""unix_ms""#, "2026-02-14T09:05:33Z"),
      ("14/02/2026", #"["dd/MM/yyyy HH:mm", "dd/MM/yyyy"]"#, "2026-02-13T23:00:00Z"),
    ]
  )
  func everyForm(text: String, forms: String, moment: String) throws {
    #expect(try opened(text, forms) == moment)
  }

  @Test(
    "what is no date in the form is refused by line and column",
    arguments: [
      "31-04-2026 10:00", "29-02-2026 10:00", "14-02-2026 24:00", "14-02-2026 10:60", "4-2-2026 10:00",
      "14/02/2026 10:00", "14-02-2026 10:00 x", "14-02-2026", "2026-02-14 10:00", "hier",
    ]
  )
  func refused(text: String) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try opened(text, #"["dd-MM-yyyy HH:mm"]"#) }
    let mistake = try #require(mistakes?.all.first)
    #expect(mistake.place == ImportPlace(line: 2, column: "when"))
    #expect(mistake.found == text)
    #expect(mistake.problem == .notADate(forms: ["dd-MM-yyyy HH:mm"]))
  }

  @Test(
    "seconds of no year from 1 to 9999 are refused, the least and the most a field can hold too",
    arguments: ["-9223372036854775808", "9223372036854775807", "-62135596801", "253402300800"]
  )
  func refusedSeconds(text: String) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try opened(text, #"["unix"]"#) }
    #expect(mistakes?.all.map(\.problem) == [.notADate(forms: ["unix"])])
  }

  @Test("more lines to skip than the file has leave nothing")
  func skipped() {
    let mapping = """
      [file]
      skip = 9223372036854775807
      [ticket]
      external_id = "id"
      title = "id"
      [customer]
      name = { default = "Dupont" }
      [timeline]
      opened = "when"
      """
    #expect(throws: (any Error).self) { try plan("id,when\n", mapping) }
  }

  @Test(
    "local times on the days the clocks change mean what the desk's own do",
    arguments: [
      // The hour that is not: the first instant after it.
      ("29-03-2026 02:30", "Europe/Paris", "2026-03-29T01:00:00Z"),
      ("29-03-2026 01:59", "Europe/Paris", "2026-03-29T00:59:00Z"),
      ("29-03-2026 03:00", "Europe/Paris", "2026-03-29T01:00:00Z"),
      // The hour that comes twice: its first pass.
      ("26-10-2025 02:30", "Europe/Paris", "2025-10-26T00:30:00Z"),
      ("26-10-2025 03:00", "Europe/Paris", "2025-10-26T02:00:00Z"),
      ("08-03-2026 02:30", "America/New_York", "2026-03-08T07:00:00Z"),
      ("14-02-2026 09:05", "Asia/Kathmandu", "2026-02-14T03:20:00Z"),
      ("14-07-2026 09:05", "UTC", "2026-07-14T09:05:00Z"),
    ]
  )
  func zones(text: String, zone: String, moment: String) throws {
    #expect(try opened(text, #"["dd-MM-yyyy HH:mm"]"#, zone: zone) == moment)
  }

  @Test(
    "a pattern that leaves the date open, or holds foreign letters, is a mistake of the mapping",
    arguments: ["HH:mm", "dd/MM", "yyyy-MM", "jj/MM/aaaa", "HH'h", "DD-MM-YYYY", ""]
  )
  func patterns(pattern: String) {
    #expect(MomentForm(pattern) == nil)
  }
}
