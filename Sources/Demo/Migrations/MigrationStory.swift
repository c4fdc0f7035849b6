import Desk

/// The life of one migration: phase by phase what its gate asks is done, by who owns the phase, up to where it stands.
struct MigrationStory {
  /// One thing that is done, and how much opening time after the one before.
  private struct Scene {
    var pause: Int
    var agent: Agent
    /// What is done, as seen from the day on which it is.
    var action: @Sendable (CivilDate) -> TicketAction
  }

  /// One thing that a gate asks, as it is done on a day.
  private typealias Step = @Sendable (CivilDate) -> MigrationAction

  private let part: MigrationPart
  private let rules: Rules
  private let time: WorkingTime
  private let cast: Cast
  private let customer: Customer
  private var dice: Dice
  private var scenes: [Scene] = []

  /// The story of a part; nil where its customer is not among the cast.
  init?(_ part: MigrationPart, rules: Rules, time: WorkingTime, cast: Cast, dice: Dice) {
    guard let customer = cast.customers.first(where: { $0.code == part.customer }) else { return nil }
    self.part = part
    self.rules = rules
    self.time = time
    self.cast = cast
    self.customer = customer
    self.dice = dice
  }

  /// Plays it to where it stands now.
  mutating func play() -> Performance {
    write()
    let length = scenes.reduce(0) { $0 + $1.pause } + part.silence * rules.calendar.day + 3_600
    let begin = time.present - length
    let created = time.instant(at: begin)
    let commitment = rules.commitment(to: customer, at: created)
    var performance = Performance(ticket: birth(commitment, at: created), refused: [])
    var count = begin
    for scene in scenes {
      count += scene.pause
      let at = time.instant(at: count)
      let today = rules.calendar.date(of: at)
      let action = scene.action(today)
      var circumstances = Circumstances(
        linkExists: true,
        commitment: commitment,
        rules: Director.rulesVersion,
        terms: MigrationTerms(rules, today: today)
      )
      if case .assign(let login?) = action { circumstances.assignee = cast.agents.agent(login) }
      do throws(Refusal) {
        try performance.ticket.record(action, by: scene.agent, at: at, circumstances)
      } catch {
        performance.refused.append(error)
      }
    }
    return performance
  }

  private var target: Release { rules.releases.last ?? part.source }

  private func birth(_ commitment: Commitment, at: Instant) -> RecordedTicket {
    var dice = dice.another
    let contact = cast.contact(of: customer, &dice)
    let terms = MigrationTerms(rules, today: rules.calendar.date(of: at))
    let birth = Birth(
      kind: .migration,
      channel: .phone,
      priority: part.priority,
      title: part.hasTarget ? "Passage de \(part.source) à \(target)" : "Sortir de \(part.source), version à choisir",
      customer: customer.code,
      contact: contact?.id,
      commitment: commitment,
      rules: Director.rulesVersion,
      migration: MigrationRequest(
        source: part.source,
        target: part.hasTarget ? target : nil,
        setupFee: terms.setupFee(from: part.source)
      )
    )
    let text = "Bonjour, nous sommes encore en \(part.source) et souhaitons changer de version. Comment procéder ?"
    let request = RecordedTicket.Message(kind: .customer, author: contact?.name ?? customer.name, text: text)
    return RecordedTicket(birth: birth, at: at, by: cast.agents.somebody(in: .support, &dice).login, request: request)
  }
}

// MARK: Writing

extension MigrationStory {
  private mutating func write() {
    for phase in Phase.allCases where phase <= part.phase && applies(phase) {
      let owner = owner(of: phase)
      if phase == .preProduction { add(by: owner) { _ in .assign(to: owner.login) } }
      let steps = steps(of: phase)
      for step in phase == part.phase ? Array(steps.prefix(part.met)) : steps {
        add(by: owner) { .migrate(step($0)) }
      }
      if phase < part.phase { add(by: owner) { _ in .migrate(.advance) } }
    }
    if let trouble = part.trouble { add(by: owner(of: part.phase)) { _ in .note(trouble) } }
  }

  private mutating func add(by agent: Agent, _ action: @escaping @Sendable (CivilDate) -> TicketAction) {
    scenes.append(Scene(pause: dice.number(1_800...21_600), agent: agent, action: action))
  }

  private func applies(_ phase: Phase) -> Bool {
    switch phase {
    case .quoteApproval: part.price != nil
    case .customisations: !part.customisations.isEmpty
    default: true
    }
  }

  /// Who owns a phase must be somebody who may read it.
  private mutating func owner(of phase: Phase) -> Agent {
    cast.agents.participant(in: phase.owner ?? .migration)
  }

  /// What the gate of a phase asks, as it is done.
  private func steps(of phase: Phase) -> [Step] {
    switch phase {
    case .request: return fixed([.set([.value(.serverContact("service informatique, \(customer.name)"))])])
    case .prerequisites:
      let names = part.customisations.map { MigrationSetting.value(.customisation($0)) }
      return fixed([
        .check([.check(.serverIsFit)]), .check([.check(.remoteAccess)]),
        .set([.value(.specialEditions("aucune")), .value(.dataPaths("D:\\Clipper\\Donnees"))]),
        .set(names.isEmpty ? [.value(.hasCustomisations(false))] : names), .check([.check(.serverLogin)]),
      ])
    case .quoting:
      let quote = part.price.flatMap { Euros(cents: $0 * 100) }.map { Quote.sum($0) } ?? .nothing
      let analysis: [MigrationAction] = part.customisations.isEmpty ? [] : [.check([.check(.customisationsAnalysed)])]
      return fixed(analysis + [.set([.value(.quote(quote))])])
    case .quoteApproval: return fixed([.set([.value(.quoteSent)]), .set([.value(.quoteAnswer(.accepted))])])
    case .preProduction:
      let checks: [MigrationCheck] = [.versionInstalled, .copyMigrated, .guidesSent]
      return [dated(phase) { .preProductionDate($0) }] + fixed(checks.map { .check([.check($0)]) })
    case .customisations:
      return fixed(
        part.customisations.flatMap { name in Customisation.Step.allCases.map { .check([.step(name, $0)]) } }
      )
    case .productionAgreement:
      let confirmations = MigrationCheck.allCases.filter {
        $0.isConfirmation && (!part.customisations.isEmpty || !$0.concernsCustomisations)
      }
      return [dated(phase) { .productionDate($0) }]
        + fixed([.set([.value(.productionAnswer(.accepted))])] + confirmations.map { .check([.check($0)]) })
        + fixed([.set([.value(.downtime(240))])])
    case .production: return fixed([.check([.check(.migrationDone)])])
    case .finished: return []
    }
  }

  private func fixed(_ actions: [MigrationAction]) -> [Step] {
    actions.map { action in { _ in action } }
  }

  /// Plans a day: of what lies behind, the day on which it was planned; of what lies ahead, an open day so far from now.
  private func dated(_ phase: Phase, _ value: @escaping @Sendable (CivilDate) -> MigrationValue) -> Step {
    let isAhead = phase == part.phase || (phase == .productionAgreement && part.phase == .production)
    guard isAhead else { return { .set([.value(value($0))]) } }
    var date = rules.calendar.date(of: time.now) + part.daysAhead
    while rules.calendar.day(date).spans.isEmpty { date = date + 1 }
    let planned = date
    return { _ in .set([.value(value(planned))]) }
  }
}
