import Desk

extension Playwright {
  /// Something that may happen while time goes by.
  enum Event {
    case note
    case progress
    case chase
    case tag(Agent)
    case link(Agent)
    case assign(Agent)
    case handOver(Agent)
    /// A question, a wait, an answer.
    case exchange(Agent)
  }

  /// Lets opening time go by.
  mutating func pass(_ seconds: Int) {
    length += seconds
  }

  /// Lets so much opening time go by outside waits, with those events spread over it.
  mutating func pass(through events: [Event], over seconds: Int) {
    let step = seconds / (events.count + 1)
    for event in events {
      pass(step)
      play(event)
    }
    pass(seconds - step * events.count)
  }

  /// Has that done now.
  mutating func play(_ action: TicketAction, by agent: Agent, author: String? = nil) {
    script.scenes.append(Scene(at: length, agent: agent, action: action, author: author))
  }

  /// The customer writes or says that; who answers calls enters it.
  mutating func hear(_ text: String) {
    let taker = script.request.channel == .phone ? handler : cast.agents.portal
    play(.message(text), by: taker, author: script.request.contact?.name ?? script.request.customer.name)
  }

  /// Asks the customer, and the ticket waits so long.
  mutating func wait(for seconds: Int, asking agent: Agent) {
    play(.reply(letters.question(from: agent, &dice), then: .wait), by: agent)
    pass(seconds)
  }

  /// How long that clock runs in this life, in seconds of opening time without waits.
  mutating func duration(of clock: ClockName, isLast: Bool) -> Int {
    if part.ending == .overnight { return 0 }
    let pace = isLast ? part.pace ?? usualPace() : usualPace()
    guard let target = target(of: clock) else {
      return dice.smallNumber(clock == .acknowledge ? 300...20_000 : 900...110_000)
    }
    switch pace {
    case .early: return dice.smallNumber(60...max(120, min(target / 2, 90_000)))
    case .soon: return target - dice.number(90...max(120, min(target / 4, 10_000)))
    case .late: return target + dice.smallNumber(180...max(3_600, min(target / 2, 50_000)))
    }
  }

  private mutating func usualPace() -> Pace {
    dice.chance(87) ? .early : .late
  }

  private func target(of clock: ClockName) -> Int? {
    formula.flatMap { rules.target(formula: $0, clock: clock, priority: part.priority, kind: part.kind)?.seconds }
  }

  private mutating func play(_ event: Event) {
    switch event {
    case .note: play(.note(letters.note(&dice)), by: handler)
    case .progress: play(.reply(letters.progress(from: handler, &dice)), by: handler)
    case .chase: hear(letters.chasing(&dice))
    case .tag(let agent): tag(by: agent)
    case .link(let agent):
      if let other { play(.link(to: other), by: agent) }
    case .assign(let agent): assign(by: agent)
    case .handOver(let agent): handOver(by: agent)
    case .exchange(let agent):
      wait(for: dice.smallNumber(900...50_000), asking: agent)
      hear(letters.answer(&dice))
    }
  }

  private mutating func tag(by agent: Agent) {
    guard !isTagged,
      let word = dice.pick(["à-rappeler", "cas-connu", "prestataire", "r&d", "sur-site", "à-documenter"])
    else {
      return
    }
    isTagged = true
    play(.tag(add: [word], remove: []), by: agent)
  }

  /// Agents assign within a service of their own only.
  private mutating func assign(by agent: Agent) {
    let assigner = agent.login == handler.login || agent.sharesTeam(with: handler) ? agent : handler
    play(.assign(to: handler.login), by: assigner)
  }

  /// Hands the ticket to another service, where somebody else works on.
  private mutating func handOver(by agent: Agent) {
    guard let team = dice.pick([Team.customisation, .quotes, .migration]) else { return }
    play(.note(letters.phrase(Phrases.handingOver, &dice)), by: agent)
    play(.transfer(to: team), by: agent)
    handler = cast.agents.somebody(in: team, &dice)
  }
}
