import Desk

/// A ticket as it was played, with what the rules of the desk would not have.
package struct Performance: Sendable {
  /// The ticket.
  package var ticket: RecordedTicket
  /// Why deeds were left out; never any, as the tests prove.
  package var refused: [Refusal]
}

/// Brings scripts onto the calendar and has them played by the rules of the desk.
struct Director: Sendable {
  /// The only version of the rules that a desk so young has.
  static let rulesVersion = 1

  let rules: Rules
  let time: WorkingTime
  let cast: Cast

  /// Writes the script of a ticket.
  ///
  /// - Parameters:
  ///   - created: when it is created, or about when, where that follows from the script.
  ///   - isOpen: whether the desk is open then.
  ///   - lastNumbers: the last ticket of each customer, to link with.
  func script(
    of part: Part,
    about subject: Subject,
    created: Instant,
    isOpen: Bool,
    lastNumbers: [String: Int],
    dice: Dice
  ) -> Script? {
    var dice = dice
    let chosen = part.situation.map { cast.customer(in: $0, &dice) } ?? cast.customer(&dice)
    guard let customer = chosen else { return nil }
    let commitment = rules.commitment(to: customer, at: created)
    let contact = dice.chance(96) ? cast.contact(of: customer, &dice) : nil
    let details = Details(seed: dice.next(), nextYear: rules.calendar.date(of: created).year + 1)
    let letters = Letters(subject: subject, details: details, contact: contact?.name)
    let handler = part.isCallers ? cast.agents.caller : handler(of: part, &dice)
    let request = request(for: part, letters, customer, contact, isOpen: isOpen, handler, &dice)
    var playwright = Playwright(
      part: part,
      cast: cast,
      rules: rules,
      letters: letters,
      formula: commitment.promised,
      other: lastNumbers[customer.code].map(TicketNumber.ticket),
      dice: dice,
      script: Script(request: request),
      handler: handler
    )
    return playwright.write()
  }

  /// When a ticket must be created for its script to have just been played to the end now.
  func creation(of script: Script, ago: Int) -> Instant {
    time.instant(at: time.present - script.length - ago)
  }

  /// Plays a script from that instant on.
  func play(_ script: Script, created: Instant, isPast: Bool, dice: Dice) -> Performance {
    var dice = dice
    let request = script.request
    let commitment = rules.commitment(to: request.customer, at: created)
    var performance = Performance(ticket: birth(of: request, commitment, at: created), refused: [])
    var last = created
    for scene in scenes(of: script, from: time.count(at: created), &dice) {
      var at = max(last, time.instant(at: scene.at))
      if isPast, scene.agent.login == cast.agents.portal.login { at = max(last, outsideHours(at, &dice)) }
      perform(scene, at: at, commitment, &performance)
      last = at
    }
    return performance
  }

  /// The scenes that fit before now, at counts of opening time; what must not be left out is hurried when time is short.
  private func scenes(of script: Script, from start: Int, _ dice: inout Dice) -> [Scene] {
    let available = max(0, time.present - start)
    let isHurried = script.length > available
    // What is hurried is not all over at the same last moment.
    let length = available * dice.number(30...97) / 100
    var scenes = script.scenes.map { scene in
      var scene = scene
      if isHurried { scene.at = scene.at * length / script.length }
      scene.at += start
      return scene
    }
    guard !isHurried else { return scenes }
    for epilogue in script.epilogues {
      guard let end = epilogue.last?.at, end < available else { break }
      scenes += epilogue.map { scene in
        var scene = scene
        scene.at += start
        return scene
      }
    }
    return scenes
  }

  private func perform(_ scene: Scene, at: Instant, _ commitment: Commitment, _ performance: inout Performance) {
    var circumstances = Circumstances(linkExists: true, commitment: commitment, rules: Self.rulesVersion)
    if case .assign(let login?) = scene.action { circumstances.assignee = cast.agents.agent(login) }
    do throws(Refusal) {
      try performance.ticket.record(scene.action, by: scene.agent, at: at, author: scene.author, circumstances)
    } catch {
      performance.refused.append(error)
    }
  }

  /// What comes by portal shortly after the desk opens was often written while it was closed.
  private func outsideHours(_ instant: Instant, _ dice: inout Dice) -> Instant {
    guard let closure = time.closure(before: instant), instant - closure.upperBound < 2_400 else { return instant }
    return closure.lowerBound + dice.below(closure.upperBound - closure.lowerBound)
  }

  private func birth(of request: Script.Request, _ commitment: Commitment, at: Instant) -> RecordedTicket {
    let birth = Birth(
      kind: request.kind,
      channel: request.channel,
      priority: request.priority,
      title: request.title,
      customer: request.customer.code,
      contact: request.contact?.id,
      tags: request.tags,
      commitment: commitment,
      rules: Self.rulesVersion
    )
    let author = request.contact?.name ?? request.customer.name
    let message = RecordedTicket.Message(kind: .customer, author: author, text: request.text)
    return RecordedTicket(birth: birth, at: at, by: request.taker.login, request: message)
  }

  private func request(
    for part: Part,
    _ letters: Letters,
    _ customer: Customer,
    _ contact: Contact?,
    isOpen: Bool,
    _ handler: Agent,
    _ dice: inout Dice
  ) -> Script.Request {
    let channel: Channel =
      isOpen
      ? dice.weighted([.portal: 46, .phone: 24, .mail: 16, .chat: 11, .inHouse: 3], else: .portal)
      : dice.weighted([.portal: 75, .mail: 25], else: .portal)
    let isTakenByPerson = channel == .phone || channel == .chat || channel == .inHouse
    // Customers tend to find their own case more urgent than it is, and sometimes less.
    let doubts = !part.isUnseen && dice.chance(18)
    return Script.Request(
      kind: part.kind,
      channel: channel,
      priority: doubts ? part.priority.neighbour(&dice) : part.priority,
      title: letters.title(&dice),
      customer: customer,
      contact: contact,
      tags: dice.chance(65) ? letters.subject.tags : [],
      text: letters.request(by: channel, priority: part.priority, &dice),
      taker: isTakenByPerson
        ? (dice.chance(40) ? handler : cast.agents.somebody(in: .support, &dice)) : cast.agents.portal
    )
  }

  private func handler(of part: Part, _ dice: inout Dice) -> Agent {
    if !part.ending.isOpen, dice.chance(8) { return cast.agents.caller }
    return cast.agents.somebody(in: .support, &dice)
  }
}

extension Part {
  /// Whether nobody verified the priority yet.
  fileprivate var isUnseen: Bool { ending == .open || ending == .overnight }
}

extension Priority {
  /// The next priority up or down, rather up.
  fileprivate func neighbour(_ dice: inout Dice) -> Priority {
    let all = Priority.allCases
    let step = dice.chance(70) ? -1 : 1
    let index = rank - 1 + step
    return all.indices.contains(index) ? all[index] : all[rank - 1 - step]
  }
}

extension Commitment {
  /// The formula whose targets hold.
  fileprivate var promised: FormulaCode? {
    if case .contract(let formula) = self { formula } else { nil }
  }
}
