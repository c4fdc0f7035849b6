import Desk
import Testing

/// One way that a migration can go: what decides which phases and which checks are part of it.
struct Way: CaseIterable, CustomTestStringConvertible {
  var isOld: Bool
  var hasQuote: Bool
  var customisations: [String]

  /// An old version always has a quote, so that not every combination exists.
  static var allCases: [Way] {
    [[], ["Étiquettes"], ["Étiquettes", "OF: gamme"]].flatMap { names in
      [(false, false), (false, true), (true, true)].map { old, quote in
        Way(isOld: old, hasQuote: quote, customisations: names)
      }
    }
  }

  var testDescription: String {
    "\(isOld ? "V6" : "V8"), \(hasQuote ? "quote" : "no quote"), \(customisations.count) customisations"
  }

  var quote: Quote { Euros(cents: 120_000).map { hasQuote ? .sum($0) : .nothing } ?? .nothing }

  /// The phases of `domain.md` 5, told apart from the code under test.
  var path: [Phase] {
    [.request, .prerequisites, .quoting] + (hasQuote ? [.quoteApproval] : []) + [.preProduction]
      + (customisations.isEmpty ? [] : [.customisations]) + [.productionAgreement, .production, .finished]
  }

  /// What the gate of a phase asks for, by its codes, likewise.
  func gate(of phase: Phase) -> [String] {
    switch phase {
    case .request: ["source", "target", "server_contact"]
    case .prerequisites:
      [
        "serveur_conforme", "special_editions", "customisations", "data_paths", "acces_distant", "connexion_serveur",
      ]
    case .quoting: (customisations.isEmpty ? [] : ["personnalisations_analysees"]) + ["quote"]
    case .quoteApproval: ["quote_sent", "quote_answer"]
    case .preProduction: ["pre_production_date", "version_installee", "copie_migree", "guides_envoyes"]
    case .customisations:
      customisations.flatMap { name in ["recuperee", "mise_a_niveau", "remise_en_place"].map { "\($0):\(name)" } }
    case .productionAgreement:
      ["production_date", "production_answer", "version_testee"]
        + (customisations.isEmpty ? [] : ["personnalisations_testees"]) + ["postes_ouverts", "downtime"]
    case .production: ["migration_faite"]
    case .finished: []
    }
  }
}

/// A migration put where a test wants it, without a decision: what a gate looks at, and nothing else.
private struct Stand {
  private(set) var ticket: Ticket
  private let way: Way
  static let day = CivilDate(daysSinceEpoch: 20_660)

  /// A migration of that way in that phase, with everything of the phases before.
  init(_ way: Way, in phase: Phase) throws {
    self.way = way
    ticket = try MigrationRehearsal().ticket
    for name in way.customisations where phase > .prerequisites { try meet("customisation:\(name)") }
    for earlier in way.path where earlier < phase {
      for code in way.gate(of: earlier) { try meet(code) }
      let next = try #require(way.path.first { $0 > earlier })
      apply(.moved(from: earlier, to: next, .gate))
    }
  }

  var migration: Migration {
    get throws { try #require(ticket.migration) }
  }

  private mutating func apply(_ change: MigrationChange) {
    ticket.apply(.migrated(change), ticket.created)
  }

  /// Meets a requirement, by its code.
  mutating func meet(_ code: String) throws {
    if let check = MigrationCheck(rawValue: code) { return apply(.checked(check)) }
    if case .step(let name, let step)? = MigrationItem(code: code) { return apply(.stepped(name, step)) }
    let fact: MigrationValue? = value(of: code)
    apply(.recorded(from: nil, to: try #require(fact, "\(code)") as MigrationValue))
    if code == "source", way.isOld { apply(.charged(from: nil, to: 0)) }
  }

  private func value(of code: String) -> MigrationValue? {
    switch code {
    case "source": .source(way.isOld ? "V6" : "V8")
    case "target": .target("V_2024")
    case "server_contact": .serverContact("Anne")
    case "special_editions": .specialEditions("aucune")
    case "data_paths": .dataPaths("D:\\")
    case "customisations": .hasCustomisations(!way.customisations.isEmpty)
    case "quote": .quote(way.quote)
    case "quote_sent": .quoteSent
    case "quote_answer": .quoteAnswer(.accepted)
    case "pre_production_date": .preProductionDate(Self.day)
    case "production_date": .productionDate(Self.day)
    case "production_answer": .productionAnswer(.accepted)
    case "downtime": .downtime(90)
    case let code where code.hasPrefix("customisation:"): .customisation(String(code.dropFirst(14)))
    default: nil
    }
  }

  func decide(_ action: MigrationAction, by agent: Agent) -> Result<[Change], Refusal> {
    Result { () throws(Refusal) in
      try ticket.decide(
        .migrate(action),
        by: agent,
        Circumstances(
          commitment: ticket.commitment,
          rules: 1,
          terms: MigrationTerms(.builtIn, today: Self.day)
        )
      )
    }
  }
}

@Suite("The gates of a migration")
struct GateTests {
  @Test("A gate opens on everything it asks for and on nothing less", arguments: Way.allCases)
  func everyCombination(way: Way) throws {
    for phase in way.path where phase != .finished {
      let gate = way.gate(of: phase)
      for subset in 0..<(1 << gate.count) {
        let met = gate.indices.filter { subset & (1 << $0) != 0 }.map { gate[$0] }
        var stand = try Stand(way, in: phase)
        for code in met { try stand.meet(code) }
        // Nobody accepts a day that was not put to him.
        let counts = met.filter { $0 != "production_answer" || met.contains("production_date") }
        let missing = gate.filter { !counts.contains($0) }
        let codes = try stand.migration.missing.map(\.code)
        #expect(codes == missing, "\(phase) with \(met)")
        try judge(stand, phase, missing: codes, way)
      }
    }
  }

  private func judge(_ stand: Stand, _ phase: Phase, missing: [String], _ way: Way) throws {
    let advance = stand.decide(.advance, by: MigrationRehearsal.agent)
    let skip = MigrationAction.skip(reason: "le client presse")
    #expect(stand.decide(skip, by: MigrationRehearsal.agent) == .failure(.missingRight(.supervise)))
    let skipped = stand.decide(skip, by: MigrationRehearsal.supervisor)
    guard missing.isEmpty else {
      #expect(advance == .failure(.gateUnmet(missing.compactMap { Requirement(code: $0) })))
      let changes = try skipped.get()
      let next = try #require(stand.migration.next)
      #expect(
        changes.contains(.migrated(.moved(from: phase, to: next, .skip(reason: "le client presse", missing: missing))))
      )
      return
    }
    let next = try #require(way.path.first { $0 > phase })
    #expect(try advance.get().contains(.migrated(.moved(from: phase, to: next, .gate))), "\(phase)")
    #expect(skipped == .failure(.nothingToSkip))
  }

  @Test("Every requirement is named by a code that is read back as the same one")
  func codes() {
    let all =
      MigrationFact.allCases.map(Requirement.fact) + MigrationCheck.allCases.map(Requirement.check)
      + Customisation.Step.allCases.map { .customisation("OF: gamme", $0) }
    for requirement in all { #expect(Requirement(code: requirement.code) == requirement) }
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(Requirement(code: "mot_de_passe") == nil)
  }

  @Test("What a gate asks for belongs to its phase", arguments: Way.allCases)
  func phaseOfRequirement(way: Way) {
    for phase in way.path {
      for code in way.gate(of: phase) { #expect(Requirement(code: code)?.phase == phase, "\(code)") }
    }
  }

  @Test("What is not decided yet keeps a phase on the way in doubt, and never drops it")
  func doubt() throws {
    let fresh = try MigrationRehearsal().migration
    #expect(fresh.applicability(of: .quoteApproval) == .open)
    #expect(fresh.applicability(of: .customisations) == .open)
    #expect(fresh.path == Phase.allCases)
    #expect(try MigrationRehearsal(MigrationRequest(source: "V6", setupFee: 0)).migration.needsQuote)
  }
}
