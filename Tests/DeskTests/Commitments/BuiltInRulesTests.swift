import Desk
import Testing

struct BuiltInRulesTests {
  private let rules = Rules.builtIn

  @Test(
    "The commitments are those of the contract",
    arguments: [
      ("standard", ClockName.acknowledge, ["2h", "6h", "2j", "3j"]),
      ("confort", .acknowledge, ["1h", "4h", "2j", "2j"]),
      ("serenite", .acknowledge, ["1h", "2h", "1j", "1j"]),
      ("standard", .takeCharge, ["1j", "3j", "10j", nil]),
      ("confort", .takeCharge, ["4h", "1j", "5j", nil]),
      ("serenite", .takeCharge, ["2h", "4h", "4j", "20j"]),
      ("standard", .resolve, [nil, nil, nil, nil]),
      ("confort", .resolve, [nil, nil, nil, nil]),
      ("serenite", .resolve, ["2j", nil, nil, nil]),
    ] as [(String, ClockName, [String?])]
  )
  func commitments(formula: String, clock: ClockName, written: [String?]) {
    let code = FormulaCode(rawValue: formula)
    let found = Priority.allCases.map { priority in
      rules.target(formula: code, clock: clock, priority: priority, kind: .incident)?.written.text
    }
    #expect(found == written)
  }

  @Test("A kind has a commitment for the clocks it has alone")
  func kinds() {
    let code = FormulaCode(rawValue: "serenite")
    let clocks = TicketKind.allCases.map { kind in
      ClockName.allCases.filter { rules.target(formula: code, clock: $0, priority: .bloquante, kind: kind) != nil }
    }
    #expect(
      clocks == [
        ClockName.allCases, [.acknowledge, .takeCharge], [.acknowledge, .takeCharge], [.acknowledge], [.acknowledge],
      ]
    )
  }

  @Test(
    "A formula supports so many releases besides the current one",
    arguments: [
      ("standard", "V_2024", Rules.Support.supported), ("standard", "V_2023", .supported),
      ("standard", "V_2022", .unsupported), ("confort", "V_2022", .unsupported), ("serenite", "V_2022", .supported),
      ("serenite", "V_2021", .unsupported), ("serenite", nil, .unknown), ("serenite", "V9", .unknown),
      ("platine", "V_2024", .unknown),
    ] as [(String, String?, Rules.Support)]
  )
  func support(formula: String, release: String?, support: Rules.Support) {
    #expect(rules.support(of: release, under: FormulaCode(rawValue: formula)) == support)
  }

  @Test("Formulas differ in contacts, licence, hours and services as the contract says")
  func formulas() {
    #expect(rules.formulas.map(\.name) == ["Standard", "Confort", "Sérénité"])
    #expect(rules.formulas.map(\.contacts) == [1, 3, 5])
    #expect(rules.formulas.map(\.licenceMonths) == [12, 3, 1])
    #expect(rules.formulas.map(\.erpLibHours) == [0, 0, 10])
    #expect(rules.formulas.map { $0.includes(.updatePriority) } == [false, false, true])
  }

  @Test("Releases have an age, those unknown have none")
  func ages() {
    #expect(rules.isOlder("V6", than: rules.setupFeeBelow) == true)
    #expect(rules.isOlder("V7", than: rules.setupFeeBelow) == false)
    #expect(rules.isOlder("V9", than: rules.setupFeeBelow) == nil)
  }
}
