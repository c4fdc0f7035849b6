import Desk
import Exchange
import Testing

@Suite("The incident log")
struct IncidentsTests {
  private func incidents(for desk: PaperDesk = PaperDesk()) throws -> ImportPlan {
    let text = try #require(MappingFile.text(named: "incidents"))
    let mapping = try MappingFile.parse(text, file: "incidents")
    return try ImportPlan(try fixture("incidents.csv"), as: .csv(mapping, named: "incidents"), for: desk, now: today)
  }

  @Test("comes in whole: 445 tickets of 3,018 rows")
  func whole() throws {
    let plan = try incidents()
    #expect(plan.report.tickets == 445)
    #expect(Array(plan.tickets).count == 445)
    print(plan.report)
    for t in plan.tickets.prefix(3) { for d in t.deeds { print(d.at.rfc3339, d.by, d.verb, d.changes) } }
  }
}
