import Desk
import Testing

@Suite("Whose turn it is")
struct TurnTests {
  @Test("A phase begins with the turn of whose it is", arguments: Phase.allCases.dropLast())
  func byPhase(phase: Phase) throws {
    let quote = Quote.sum(try #require(Euros(cents: 50_000)))
    let rehearsal = try MigrationRehearsal(in: phase, quote: quote, customised: true)
    #expect(rehearsal.ticket.turn == ([.prerequisites, .quoteApproval].contains(phase) ? .customer : .desk))
  }

  @Test("The quote passes the turn to the customer, and the answer back to the desk")
  func quote() throws {
    let quote = Quote.sum(try #require(Euros(cents: 50_000)))
    var rehearsal = try MigrationRehearsal(in: .quoteApproval, quote: quote)
    try rehearsal.act(.migrate(.set([.turn(.desk)])))
    try rehearsal.set(.quoteSent)
    #expect(rehearsal.ticket.turn == .customer)
    try rehearsal.set(.quoteAnswer(.accepted))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.act(.migrate(.set([.clear(.quoteAnswer)])))
    #expect(rehearsal.ticket.turn == .customer)
  }

  @Test("A day put to the customer passes the turn, as does his answer, and as does taking the day back")
  func productionDate() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    let day = rehearsal.today + 5
    try rehearsal.set(.productionDate(day))
    #expect(rehearsal.ticket.turn == .customer)
    try rehearsal.set(.productionAnswer(.accepted))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.act(.migrate(.set([.clear(.productionAnswer)])))
    #expect(rehearsal.ticket.turn == .customer)
    try rehearsal.set(.productionAnswer(.refused))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.set(.productionDate(day))
    try rehearsal.act(.migrate(.set([.clear(.productionDate)])))
    #expect(rehearsal.ticket.turn == .desk)
  }

  @Test("A day proposed before its phase waits for its answer when the phase begins")
  func proposedEarly() throws {
    var rehearsal = try MigrationRehearsal(in: .preProduction)
    try rehearsal.set(.productionDate(rehearsal.today + 5))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.lead(to: .productionAgreement)
    #expect(rehearsal.ticket.turn == .customer)
  }

  @Test("An action changes the turn at any time, and a message of the customer gives it back to the desk")
  func anyTime() throws {
    var rehearsal = try MigrationRehearsal(in: .preProduction)
    try rehearsal.act(.migrate(.set([.turn(.customer)])))
    #expect(rehearsal.history.entries.last?.verb == .turn)
    #expect(rehearsal.ticket.turn == .customer)
    #expect(rehearsal.refusal(of: .migrate(.set([.turn(.customer)]))) == .unchanged)
    try rehearsal.act(.message("les licences sont là"))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.act(.reply("merci, et le serveur ?", then: .wait))
    #expect(rehearsal.ticket.turn == .customer)
  }

  @Test("A migration that is taken up again waits for whom it waits there")
  func revived() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    try rehearsal.set(.productionDate(rehearsal.today + 5))
    try rehearsal.act(.migrate(.cancel(reason: "rachat")))
    #expect(rehearsal.ticket.turn == .desk)
    try rehearsal.act(.migrate(.back(reason: "finalement")))
    #expect(rehearsal.ticket.turn == .customer)
  }

  @Test("How long each side held it is counted in opening time, by phase and over all")
  func account() throws {
    // Monday 13 July 2026, 10:00 in Paris; Tuesday is a holiday.
    let monday = Instant(1_783_929_600)
    var rehearsal = try MigrationRehearsal(
      MigrationRequest(source: "V8", target: "V_2024", serverContact: "Anne"),
      at: monday
    )
    rehearsal.clock = monday + 3_600
    try rehearsal.act(.migrate(.advance))
    rehearsal.clock = monday + 2 * 86_400
    try rehearsal.act(.migrate(.set([.turn(.desk)])))
    rehearsal.clock = monday + 2 * 86_400 + 1_800
    try rehearsal.act(.migrate(.cancel(reason: "rachat")))
    let calendar = Rules.builtIn.calendar
    func account(_ now: Instant) -> TurnAccount { TurnAccount(of: rehearsal.history, calendar: calendar, now: now) }
    let later = monday + 9 * 86_400
    #expect(
      account(later).phases.mapValues(\.both) == [
        .request: [3_600, 0],
        .prerequisites: [1_800, 6 * 3_600],
      ]
    )
    #expect(account(later).total.both == [5_400, 6 * 3_600])
    // And at a moment before the end of it.
    #expect(account(monday + 7_200).total.both == [3_600, 3_600])
    // Nobody holds what was given up; once it is taken up again it goes on where it was.
    rehearsal.clock = later
    try rehearsal.act(.migrate(.back(reason: "finalement")))
    #expect(account(later + 3_600).total.both == [5_400, 7 * 3_600])
  }

  @Test("An undo counts as if what it struck had never been")
  func undone() throws {
    let monday = Instant(1_783_929_600)
    var rehearsal = try MigrationRehearsal(at: monday)
    rehearsal.clock = monday + 1_800
    try rehearsal.act(.migrate(.set([.turn(.customer)])))
    rehearsal.clock = monday + 3_600
    try rehearsal.undo()
    let account = TurnAccount(of: rehearsal.history, calendar: Rules.builtIn.calendar, now: monday + 3_600)
    #expect(account.total.both == [3_600, 0])
  }

  @Test("An ordinary ticket is nobody's turn")
  func ordinary() throws {
    let history = try Rehearsal().history
    let account = TurnAccount(of: history, calendar: Rules.builtIn.calendar, now: history.updated + 86_400)
    #expect(account.phases.isEmpty)
  }
}

extension TurnAccount.Share {
  /// What the desk held, then what the customer held.
  fileprivate var both: [Int] { [desk, customer] }
}
