import Desk
import Testing

struct CommitmentTests {
  private func customer(_ release: Release?) throws -> Customer {
    Customer(
      code: "ARV",
      name: "Mécanique de l'Arvor",
      release: release,
      contracts: [
        Contract(
          formula: FormulaCode(rawValue: "standard"),
          start: try CivilDate("2025-07-01"),
          end: try CivilDate("2026-06-30")
        ),
        Contract(formula: FormulaCode(rawValue: "serenite"), start: try CivilDate("2026-08-01")),
      ]
    )
  }

  @Test(
    "A ticket is promised what the contract and the version of its day allow",
    arguments: [
      ("2025-06-30", "V_2024", Commitment.noContract),
      ("2026-06-30", "V_2024", .contract(FormulaCode(rawValue: "standard"))),
      ("2026-06-30", "V_2022", .unsupported(FormulaCode(rawValue: "standard"))),
      ("2026-07-01", "V_2024", .noContract),
      ("2026-08-01", "V_2022", .contract(FormulaCode(rawValue: "serenite"))),
      ("2026-08-01", "V_2021", .unsupported(FormulaCode(rawValue: "serenite"))),
      ("2026-08-01", nil, .contract(FormulaCode(rawValue: "serenite"))),
      ("2026-08-01", "V9", .contract(FormulaCode(rawValue: "serenite"))),
    ] as [(String, Release?, Commitment)]
  )
  func promised(date: String, release: Release?, commitment: Commitment) throws {
    #expect(try Rules.builtIn.commitment(to: customer(release), on: CivilDate(date)) == commitment)
  }

  @Test("A contract ends at the midnight of the desk, not of UTC")
  func ownMidnight() throws {
    let customer = try customer("V_2024")
    let standard = Commitment.contract(FormulaCode(rawValue: "standard"))
    #expect(try Rules.builtIn.commitment(to: customer, at: Instant(paris: "2026-06-30 23:59")) == standard)
    #expect(try Rules.builtIn.commitment(to: customer, at: Instant(paris: "2026-07-01 00:00")) == .noContract)
  }
}
