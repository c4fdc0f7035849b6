import Desk
import Foundation
import Testing

/// A timeline and the clocks that an independent program worked out for it; each line of a fixture is one.
private struct WorkedCase {
  var request: String
  /// For each clock its state, target, elapsed, remaining, due, breached; nil where the timeline cannot happen.
  var clocks: [[Figure]]?

  enum Figure: Decodable, Equatable {
    case none
    case flag(Bool)
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  init(line: Substring) throws {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    try #require(columns.count == 2)
    request = String(columns[0])
    clocks = columns[1] == "error" ? nil : try JSONDecoder().decode([[Figure]].self, from: Data(columns[1].utf8))
  }

  static func all(_ fixture: String) throws -> [WorkedCase] {
    try Fixture.text(fixture).split(separator: "\n").map(WorkedCase.init(line:))
  }
}

/// An answer of the simulation as a script reads it.
private struct ReadAnswer: Decodable {
  var id: String?
  var error: String?
  var clocks: [String: [String: WorkedCase.Figure]]?

  /// The figures in the order of the worked cases.
  var figures: [[WorkedCase.Figure?]]? {
    clocks.map { clocks in
      ["prise_en_compte", "prise_en_charge", "resolution"].map { name in
        ["state", "target_s", "elapsed_s", "remaining_s", "due", "breached"].map { clocks[name]?[$0] }
      }
    }
  }
}

struct WorkedCaseTests {
  @Test("Every worked case of the built-in rules is answered as worked out")
  func builtIn() throws {
    try check(WorkedCase.all("sla.tsv"), count: 1_500, rules: .builtIn)
  }

  @Test("Every worked case of the mixed rules is answered as worked out")
  func mixed() throws {
    try check(WorkedCase.all("sla-mixed.tsv"), count: 500, rules: Fixture.mixedRules())
  }

  private func check(_ cases: [WorkedCase], count: Int, rules: Rules) throws {
    #expect(cases.count == count)
    let simulation = Simulation(rules: rules)
    for worked in cases {
      let answer = simulation.answer(line: worked.request)
      let read = try JSONDecoder().decode(ReadAnswer.self, from: Data(answer.json.utf8))
      #expect(answer.isError == (worked.clocks == nil), "\(worked.request)\n\(answer.json)")
      #expect((read.error == nil) == (worked.clocks != nil), "\(worked.request)\n\(answer.json)")
      #expect(read.figures == worked.clocks, "\(worked.request)\n\(answer.json)")
    }
  }
}
