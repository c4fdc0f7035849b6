import Desk
import Testing

@Suite("What can be done to a migration")
struct MigrationDecisionTests {
  private static func quote() throws -> Quote { .sum(try #require(Euros(cents: 120_000))) }

  @Test("Leaving the first phase acknowledges the ticket, once")
  func acknowledges() throws {
    var rehearsal = try MigrationRehearsal(in: .request)
    #expect(rehearsal.ticket.acknowledged == nil)
    try rehearsal.lead(to: .prerequisites)
    let acknowledged = try #require(rehearsal.ticket.acknowledged)
    try rehearsal.act(.migrate(.back(reason: "contact parti")))
    try rehearsal.act(.migrate(.advance))
    #expect(rehearsal.ticket.acknowledged == acknowledged)
  }

  @Test("Each phase is a service's work, and told the customer in its own words", arguments: Phase.allCases)
  func owners(phase: Phase) throws {
    let told: [Phase: (String, Team?)] = [
      .request: ("OPEN", .support), .prerequisites: ("ATTENTE DU CLIENT", .support),
      .quoting: ("PRÉPARATION OFFRE", .quotes), .quoteApproval: ("ATTENTE DU CLIENT", .support),
      .preProduction: ("MIGRATION TEST", .migration), .customisations: ("MIGRATION SPE", .customisation),
      .productionAgreement: ("MIGRATION PROD", .migration), .production: ("MIGRATION PROD", .migration),
      .finished: ("CLOS", nil),
    ]
    let (status, owner) = try #require(told[phase])
    #expect(phase.status.rawValue == status)
    let rehearsal = try MigrationRehearsal(in: phase, quote: Self.quote(), customised: true)
    #expect(try rehearsal.migration.phase == phase)
    #expect(rehearsal.ticket.team == owner ?? .migration)
    #expect(rehearsal.ticket.stage.isOpen == (phase != .finished))
  }

  @Test("Without a quote nobody approves one; without customisations nobody works on them")
  func optionalPhases() throws {
    var plain = try MigrationRehearsal(in: .quoting)
    try plain.lead(to: .finished)
    #expect(
      Self.phases(of: plain) == [
        .prerequisites, .quoting, .preProduction, .productionAgreement, .production, .finished,
      ]
    )
    var whole = try MigrationRehearsal(in: .request)
    try whole.lead(to: .finished, quote: Self.quote(), customised: true)
    #expect(Self.phases(of: whole) == Array(Phase.allCases.dropFirst()))
  }

  private static func phases(of rehearsal: MigrationRehearsal) -> [Phase] {
    rehearsal.history.effective.flatMap(\.changes).compactMap { change in
      if case .migrated(.moved(_, let to, _)) = change { to } else { nil }
    }
  }

  @Test(
    "An old version asks for the set-up fee, and so for a quote, whatever is found out late",
    arguments: Phase.allCases.dropLast()
  )
  func setUpFee(phase: Phase) throws {
    var rehearsal = try MigrationRehearsal(in: phase)
    try rehearsal.set(.source("V6"))
    #expect(try rehearsal.migration.setupFee == 0)
    #expect(try rehearsal.migration.path.contains(.quoteApproval))
    if phase >= .quoting {
      #expect(rehearsal.refusal(of: .migrate(.set([.value(.quote(.nothing))]))) == .quoteNeeded(fee: 0))
    }
    if phase > .quoting {
      let missing = try rehearsal.migration.missing
      #expect(Array(missing.prefix(1)) == [.fact(.quote)])
      #expect(missing.contains(.fact(.quoteAnswer)))
      #expect(rehearsal.refusal(of: .migrate(.advance)) == .gateUnmet(missing))
    }
    try rehearsal.set(.source("V7"))
    #expect(try rehearsal.migration.setupFee == nil)
    try rehearsal.act(.migrate(.set([.value(.source("V6"))])))
    try rehearsal.act(.migrate(.set([.clear(.source)])))
    #expect(try rehearsal.migration.setupFee == nil)
  }

  @Test("A refused quote goes back to be made anew, and the same one passes only when it is sent or accepted again")
  func refusedQuote() throws {
    var rehearsal = try MigrationRehearsal(in: .quoteApproval, quote: Self.quote())
    #expect(rehearsal.refusal(of: .migrate(.set([.value(.quoteAnswer(.accepted))]))) == .quoteNotSent)
    try rehearsal.set(.quoteSent)
    try rehearsal.set(.quoteAnswer(.refused))
    #expect(try rehearsal.migration.phase == .quoting)
    #expect(rehearsal.ticket.turn == .desk)
    #expect(rehearsal.ticket.team == .quotes)
    #expect(rehearsal.refusal(of: .migrate(.advance)) == .gateUnmet([.fact(.quote)]))
    var again = rehearsal
    try again.set(.quoteSent)
    try again.act(.migrate(.advance))
    #expect(try again.migration.missing == [.fact(.quoteAnswer)])
    try rehearsal.set(.quote(.sum(try #require(Euros(cents: 90_000)))))
    #expect(try rehearsal.migration.quoteAnswer == nil)
    try rehearsal.act(.migrate(.advance))
    #expect(try rehearsal.migration.missing == [.fact(.quoteSent), .fact(.quoteAnswer)])
  }

  @Test("A quote that becomes another one asks for the customer's word again")
  func newQuote() throws {
    var rehearsal = try MigrationRehearsal(in: .preProduction, quote: Self.quote())
    try rehearsal.set(.quote(.sum(try #require(Euros(cents: 1)))))
    #expect(try Array(rehearsal.migration.missing.prefix(2)) == [.fact(.quoteSent), .fact(.quoteAnswer)])
  }

  @Test("Customisations found late open the phase that works on them, however far the migration is")
  func lateCustomisations() throws {
    var rehearsal = try MigrationRehearsal(in: .production)
    #expect(try !rehearsal.migration.path.contains(.customisations))
    try rehearsal.set(.customisation("Étiquettes"))
    #expect(try rehearsal.migration.hasCustomisations?.value == true)
    #expect(try rehearsal.migration.path.contains(.customisations))
    let missing = try rehearsal.migration.missing
    #expect(
      missing.map(\.code) == [
        "personnalisations_analysees", "recuperee:Étiquettes", "mise_a_niveau:Étiquettes", "remise_en_place:Étiquettes",
        "personnalisations_testees", "migration_faite",
      ]
    )
    // And no longer, once it was a mistake; what was named is kept.
    try rehearsal.set(.hasCustomisations(false))
    #expect(try rehearsal.migration.missing.map(\.code) == ["migration_faite"])
    #expect(try rehearsal.migration.customisations.map(\.name) == ["Étiquettes"])
    #expect(rehearsal.refusal(of: .migrate(.check([.check(.customisationsTested)]))) == .noCustomisations)
  }

  @Test("A supervisor goes past what is missing once, also of a phase that a late answer opened again, and says why")
  func overrides() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    try rehearsal.set(.customisation("Étiquettes"))
    #expect(rehearsal.refusal(of: .migrate(.skip(reason: "  ")), by: MigrationRehearsal.supervisor) == .noReason)
    try rehearsal.act(.migrate(.skip(reason: "fin d'année")), by: MigrationRehearsal.supervisor)
    let migration = try rehearsal.migration
    #expect(migration.phase == .production)
    #expect(migration.skipped == [.quoting, .customisations, .productionAgreement])
    #expect(migration.missing == [.check(.migrationDone)])
    // Whoever goes back goes through those gates again.
    try rehearsal.act(.migrate(.back(reason: "date reportée")))
    #expect(try rehearsal.migration.skipped == [.quoting, .customisations])
    try rehearsal.act(.migrate(.back(reason: "étiquettes")))
    #expect(try rehearsal.migration.phase == .customisations)
    #expect(try rehearsal.migration.skipped == [.quoting])
  }

  @Test("Back takes a reason, and there is nothing before the first phase")
  func back() throws {
    var rehearsal = try MigrationRehearsal(in: .preProduction)
    #expect(rehearsal.refusal(of: .migrate(.back(reason: " "))) == .noReason)
    try rehearsal.act(.migrate(.back(reason: "offre à revoir")))
    #expect(try rehearsal.migration.phase == .quoting)
    try rehearsal.act(.migrate(.back(reason: "serveur")))
    try rehearsal.act(.migrate(.back(reason: "cible")))
    #expect(rehearsal.refusal(of: .migrate(.back(reason: "encore"))) == .noPhaseBefore)
    // Everything that was there is there, so that the gates are open at once.
    try rehearsal.lead(to: .preProduction)
    #expect(Self.phases(of: rehearsal).count == 9)
  }

  @Test("Giving up keeps everything, and going back goes on where it was", arguments: Phase.allCases.dropLast())
  func cancel(phase: Phase) throws {
    var rehearsal = try MigrationRehearsal(in: phase, quote: Self.quote(), customised: true)
    let before = try rehearsal.migration
    #expect(rehearsal.refusal(of: .migrate(.cancel(reason: ""))) == .noReason)
    try rehearsal.act(.migrate(.cancel(reason: "rachat")))
    #expect(try rehearsal.migration.status == .cancelled)
    #expect(rehearsal.ticket.stage == .closed)
    for action in [
      MigrationAction.advance, .cancel(reason: "x"), .set([.value(.target("V_2023"))]), .check([.check(.guidesSent)]),
    ] {
      #expect(rehearsal.refusal(of: .migrate(action)) == .migrationOver(.cancelled))
    }
    try rehearsal.act(.migrate(.back(reason: "finalement")))
    #expect(try rehearsal.migration == before)
    #expect(rehearsal.ticket.stage.isOpen)
    #expect(rehearsal.ticket.turn == phase.turn)
    #expect(rehearsal.ticket.team == phase.owner)
  }

  @Test("A finished migration can be taken back to production, under the rules in force then")
  func backFromTheEnd() throws {
    var rehearsal = try MigrationRehearsal(in: .finished)
    #expect(rehearsal.refusal(of: .migrate(.advance)) == .migrationOver(.finished))
    rehearsal.rules = 2
    try rehearsal.act(.migrate(.back(reason: "postes muets")))
    #expect(try rehearsal.migration.phase == .production)
    #expect(rehearsal.ticket.stage.isOpen)
    #expect(rehearsal.ticket.rules == 2)
  }

  @Test("A confirmation taken away sends the day back to be proposed again, and nothing else confirmed is lost")
  func uncheckedConfirmation() throws {
    var rehearsal = try MigrationRehearsal(in: .production, customised: true)
    let before = try rehearsal.migration
    try rehearsal.act(.migrate(.uncheck([.check(.workstationsOpen)])))
    let after = try rehearsal.migration
    #expect(after.productionDate == nil && after.productionAccepted == nil)
    #expect(after.checks[.workstationsOpen] == nil)
    var others = before.checks
    others[.workstationsOpen] = nil
    #expect(after.checks == others)
    #expect(after.downtime == before.downtime)
    #expect(rehearsal.ticket.turn == .desk)
    #expect(after.missing.map(\.code) == ["production_date", "production_answer", "postes_ouverts", "migration_faite"])
  }

  @Test("What the customer does not confirm sends the day back too, ticked or not")
  func missingConfirmation() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    #expect(rehearsal.refusal(of: .migrate(.uncheck([.check(.versionTested)]))) == .unchanged)
    try rehearsal.set(.productionDate(rehearsal.today + 10))
    try rehearsal.act(.migrate(.uncheck([.check(.versionTested)])))
    #expect(try rehearsal.migration.productionDate == nil)
    #expect(rehearsal.ticket.turn == .desk)
  }

  @Test("Another tick taken away costs that tick alone")
  func uncheckedCheck() throws {
    var rehearsal = try MigrationRehearsal(in: .production)
    let date = try rehearsal.migration.productionDate
    try rehearsal.act(.migrate(.uncheck([.check(.guidesSent)])))
    #expect(try rehearsal.migration.productionDate == date)
    #expect(try rehearsal.migration.missing == [.check(.guidesSent), .check(.migrationDone)])
  }

  @Test("Without customisations the customer has two things to confirm")
  func twoConfirmations() throws {
    let rehearsal = try MigrationRehearsal(in: .productionAgreement)
    let confirmations = try rehearsal.migration.missing.filter { if case .check = $0 { true } else { false } }
    #expect(confirmations == [.check(.versionTested), .check(.workstationsOpen)])
  }

  @Test("A migration leads to V_2023 at least, and to something newer than what there is")
  func versions() throws {
    var rehearsal = try MigrationRehearsal()
    func refusal(_ value: MigrationValue) -> Refusal? { rehearsal.refusal(of: .migrate(.set([.value(value)]))) }
    #expect(refusal(.target("V_2022")) == .targetTooOld("V_2023"))
    #expect(refusal(.target("V_2030")) == .unknownRelease("V_2030"))
    #expect(refusal(.source("V5")) == .unknownRelease("V5"))
    try rehearsal.set(.source("V_2023"))
    #expect(refusal(.target("V_2023")) == .targetNotNewer(than: "V_2023"))
    try rehearsal.set(.target("V_2024"))
    #expect(refusal(.source("V_2024")) == .targetNotNewer(than: "V_2024"))
    #expect(refusal(.source("V6")) == nil)
  }

  @Test("Days lie ahead, and a migration is done on its day and not before")
  func days() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    let yesterday = rehearsal.today - 1
    #expect(rehearsal.refusal(of: .migrate(.set([.value(.productionDate(yesterday))]))) == .dateIsPast(yesterday))
    #expect(rehearsal.refusal(of: .migrate(.set([.value(.productionAnswer(.accepted))]))) == .noDateProposed)
    let day = rehearsal.today + 3
    try rehearsal.set(.productionDate(day))
    try rehearsal.lead(to: .production)
    #expect(rehearsal.refusal(of: .migrate(.check([.check(.migrationDone)]))) == .notBefore(day))
    rehearsal.clock = rehearsal.clock + 3 * 86_400
    try rehearsal.lead(to: .finished)
  }

  @Test("Another day asks for another answer, also in the phase of production itself")
  func anotherDay() throws {
    var rehearsal = try MigrationRehearsal(in: .production)
    try rehearsal.set(.productionDate(rehearsal.today + 7))
    #expect(try !rehearsal.migration.hasAgreedDate)
    #expect(rehearsal.ticket.turn == .customer)
    #expect(try rehearsal.migration.missing == [.fact(.productionAnswer), .check(.migrationDone)])
    try rehearsal.set(.productionAnswer(.refused))
    #expect(try rehearsal.migration.productionDate == nil)
    #expect(rehearsal.ticket.turn == .desk)
  }

  @Test("What belongs to a later phase is not ticked or written down before it")
  func tooEarly() throws {
    let rehearsal = try MigrationRehearsal(in: .prerequisites)
    func refusal(_ action: MigrationAction) -> Refusal? { rehearsal.refusal(of: .migrate(action)) }
    #expect(refusal(.check([.check(.migrationDone)])) == .tooEarly(.production))
    #expect(refusal(.check([.check(.versionInstalled)])) == .tooEarly(.preProduction))
    #expect(refusal(.set([.value(.productionDate(rehearsal.today))])) == .tooEarly(.preProduction))
    #expect(refusal(.set([.value(.quote(.nothing))])) == .tooEarly(.quoting))
    #expect(refusal(.check([.step("Étiquettes", .retrieved)])) == .unknownCustomisation("Étiquettes"))
  }

  @Test("A check is ticked once, and who and when is known; it has no text that could hold a password")
  func checks() throws {
    var rehearsal = try MigrationRehearsal(in: .prerequisites)
    try rehearsal.act(.migrate(.check([.check(.serverLogin)])), by: MigrationRehearsal.colleague)
    let entry = try #require(rehearsal.history.entries.last)
    let deed = Ticket.Deed(by: MigrationRehearsal.colleague.login, at: entry.at)
    #expect(try rehearsal.migration.checks[.serverLogin] == deed)
    #expect(entry.changes == [.migrated(.checked(.serverLogin))])
    #expect(entry.message == nil)
    #expect(rehearsal.refusal(of: .migrate(.check([.check(.serverLogin)]))) == .alreadyChecked(deed))
    #expect(MigrationFact(rawValue: MigrationCheck.serverLogin.rawValue) == nil)
    #expect(MigrationItem(code: "connexion_serveur:secret") == nil)
  }

  @Test("A migration goes on by its phases and by nothing else")
  func ordinaryActions() throws {
    let rehearsal = try MigrationRehearsal(in: .preProduction)
    let others: [TicketAction] = [
      .acknowledge, .take, .resolve, .reopen, .close, .transfer(to: .sales), .reply("voilà", then: .resolve),
    ]
    for action in others { #expect(rehearsal.refusal(of: action) == .movesByPhases, "\(action)") }
    #expect(rehearsal.refusal(of: .rekind(.incident)) == .migrationsApart)
    for action in [TicketAction.prioritise(.majeure), .note("vu"), .reply("voilà"), .tag(add: ["x"], remove: [])] {
      #expect(rehearsal.refusal(of: action) == nil, "\(action)")
    }
  }

  @Test("An ordinary ticket has no phases")
  func ordinaryTicket() throws {
    var rehearsal = try Rehearsal()
    for action in [MigrationAction.advance, .check([.check(.guidesSent)]), .set([.turn(.customer)])] {
      #expect(throws: Refusal.notAMigration) { try rehearsal.act(.migrate(action)) }
    }
  }

  @Test("Nobody is made responsible who could not read the migration")
  func responsible() throws {
    let rehearsal = try MigrationRehearsal(in: .request)
    let outsider = MigrationRehearsal.outsider.login
    #expect(
      rehearsal.refusal(of: .assign(to: outsider), by: MigrationRehearsal.supervisor) == .notParticipant(outsider)
    )
    #expect(
      rehearsal.refusal(of: .assign(to: MigrationRehearsal.agent.login), by: MigrationRehearsal.supervisor) == nil
    )
  }

  @Test("Who may not work moves nothing")
  func rights() throws {
    let rehearsal = try MigrationRehearsal(in: .quoting)
    var display = MigrationRehearsal.agent
    for roles in [Set<Role>(), [.wall], [.admin]] {
      display.roles = roles
      #expect(rehearsal.refusal(of: .migrate(.back(reason: "x")), by: display) == .missingRight(.work))
      #expect(rehearsal.refusal(of: .migrate(.skip(reason: "x")), by: display) == .missingRight(.supervise))
    }
  }
}
