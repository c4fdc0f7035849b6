import Desk
import Exchange
import Foundation
import Testing

/// A desk that an import can ask and that keeps nothing.
struct PaperDesk: ImportDesk {
  var knownCustomers: [Customer] = []
  var knownContacts: [Contact] = []
  var knownAgents: [Agent] = []
  var knownTickets: Set<String> = []
  var rules = Rules.builtIn

  func customer(_ code: String) -> Customer? { knownCustomers.first { $0.code == code } }
  func contacts(ofCustomer code: String) -> [Contact] { knownContacts.filter { $0.customer == code } }
  func agents() -> [Agent] { knownAgents }
  func currentRules() -> (version: Int, rules: Rules) { (3, rules) }
  func known(externalIDs: some Sequence<String>) -> Set<String> { knownTickets.intersection(externalIDs) }
}

/// A moment at which every file of these tests is in the past.
let today = instant("2026-07-15T12:00:00Z")

func instant(_ text: String) -> Instant {
  if let instant = Instant(rfc3339: text) { return instant }
  Issue.record("not a moment: \(text)")
  return Instant(0)
}

/// The file of that name among the fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  let url = Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)")
  return [UInt8](try Data(contentsOf: url ?? URL(filePath: name)))
}

/// Reads a CSV text through a mapping, both written in a test.
func plan(_ csv: String, _ mapping: String, for desk: PaperDesk = PaperDesk(), now: Instant = today) throws
  -> ImportPlan
{
  let mapping = try MappingFile.parse(mapping, file: "test.toml")
  return try ImportPlan([UInt8](csv.utf8), as: .csv(mapping, named: "test.toml"), for: desk, now: now)
}
