import Desk

/// The messages of one ticket, written out as its people would.
struct Letters: Sendable {
  /// What it is about.
  let subject: Subject
  /// The numbers and names of the case.
  let details: Details
  /// Who asks; nil when nobody is named.
  let contact: String?

  /// The subject in a line, beginning with a capital.
  func title(_ dice: inout Dice) -> String {
    let title = (dice.pick(subject.titles) ?? "Demande").filled(details)
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// The request as it came in.
  func request(by channel: Channel, priority: Priority, _ dice: inout Dice) -> String {
    let words = subject.request.filled(details)
    switch channel {
    case .phone: return "Au téléphone, \(contact ?? "l’accueil")\u{A0}: \(words)"
    case .chat: return "Bonjour. \(words)"
    case .inHouse: return words
    case .portal, .mail:
      let hurry = priority == .bloquante ? "\n\n" + phrase(Phrases.hurry, &dice) : ""
      return letter(words + hurry, &dice)
    }
  }

  /// What the desk asks before it goes on.
  func question(from agent: Agent, _ dice: inout Dice) -> String {
    let opening = phrase(isFault ? Phrases.beforeQuestion + Phrases.beforeDiagnosis : Phrases.beforeQuestion, &dice)
    return reply(opening + " " + subject.question.filled(details), from: agent)
  }

  /// What the customer answers.
  func answer(_ dice: inout Dice) -> String {
    dice.chance(60) ? letter(subject.answer.filled(details), &dice) : subject.answer.filled(details)
  }

  /// What the desk found and did.
  func solution(from agent: Agent, _ dice: inout Dice) -> String {
    let close = phrase(Phrases.afterSolution, &dice)
    return reply(subject.solution.filled(details) + "\n\n" + close, from: agent)
  }

  /// What the desk tells itself about it.
  func note(_ dice: inout Dice) -> String {
    let suiting = isFault ? Phrases.notes + Phrases.diagnosis : Phrases.notes
    return dice.chance(55) ? subject.note.filled(details) : phrase(suiting, &dice)
  }

  /// What the customer asks who has waited.
  func chasing(_ dice: inout Dice) -> String {
    letter(phrase(isFault ? Phrases.chasing + Phrases.spreading : Phrases.chasing, &dice), &dice)
  }

  /// What the customer writes when it is not over after all.
  func relapse(_ dice: inout Dice) -> String {
    letter(phrase(isFault ? Phrases.relapse : Phrases.afterthought, &dice), &dice)
  }

  /// What the customer writes when all is well.
  func thanks(_ dice: inout Dice) -> String {
    letter(phrase(Phrases.thanks, &dice), &dice)
  }

  /// What the desk tells the customer while it works.
  func progress(from agent: Agent, _ dice: inout Dice) -> String {
    reply(phrase(isFault ? Phrases.repairing : Phrases.studying, &dice), from: agent)
  }

  /// Whether something is broken, rather than wished for or not understood.
  private var isFault: Bool { subject.kind == .incident }

  /// One of those phrases.
  func phrase(_ phrases: [Template], _ dice: inout Dice) -> String {
    (dice.pick(phrases) ?? "").filled(details)
  }

  private func letter(_ words: String, _ dice: inout Dice) -> String {
    let greeting = dice.pick(["Bonjour,", "Bonjour à tous,", "Bonjour l’équipe,"]) ?? "Bonjour,"
    let farewell = dice.pick(["Cordialement,", "Merci d’avance,", "Bien à vous,"]) ?? "Cordialement,"
    return "\(greeting)\n\n\(words)\n\n\(farewell)\n\(contact ?? "L’accueil")"
  }

  private func reply(_ words: String, from agent: Agent) -> String {
    "Bonjour,\n\n\(words)\n\nBien cordialement,\n\(agent.name)"
  }
}
