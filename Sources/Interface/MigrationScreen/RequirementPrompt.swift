import Desk
import Store
import Terminal

/// What happens when a thing that a gate asks is ticked: a check is done at once, a fact is asked for.
struct RequirementPrompt {
  let number: TicketNumber
  let version: Int
  let migration: Migration
  let desk: DeskContext

  /// What to ask of the frame for that requirement.
  func requests(for requirement: Requirement) -> [Request] {
    switch requirement {
    case .check(let check): tick(.check(check), requirement)
    case .customisation(let name, let step): tick(.step(name, step), requirement)
    case .fact(let fact): ask(fact)
    }
  }

  private func perform(_ action: MigrationAction) -> Request {
    .perform(.migrate(action), on: [number], seen: [number: version])
  }

  /// A tick is taken away only after a question: it was somebody's word.
  private func tick(_ item: MigrationItem, _ requirement: Requirement) -> [Request] {
    guard migration.meets(requirement) else { return [perform(.check([item]))] }
    let untick = perform(.uncheck([item]))
    let what = desk.say(requirement)
    let costsDate = item.isConfirmation && migration.productionDate != nil
    let question = desk.say(costsDate ? MigrationQuestion.untickConfirmation(what) : .untick(what))
    return [
      .ask(.confirmation(question, yes: desk.say(MigrationQuestion.yes), openedBy: nil) { _ in [untick] })
    ]
  }

  private func ask(_ fact: MigrationFact) -> [Request] {
    switch fact {
    case .quoteSent: return [set(.value(.quoteSent))]
    case .hasCustomisations, .quoteAnswer, .productionAnswer:
      let choices = [(["o", "y"], MigrationQuestion.yes, "oui"), (["n"], .no, "non")].map { keys, label, word in
        Prompt.Choice(keys: keys.map { Character($0) }, label: desk.say(label), word: word)
      }
      return [.ask(Prompt(desk.say(question(fact)), .choice(choices), answer: answer(fact)))]
    case .source, .target:
      let completions = desk.rules.releases.reversed().map { Completion(word: $0, label: $0) }
      return [.ask(Prompt(desk.say(fact).capitalisedFirst, line(fact, completions, free: false), answer: answer(fact)))]
    default:
      return [.ask(Prompt(desk.say(question(fact)), line(fact, [], free: true), answer: answer(fact)))]
    }
  }

  private func question(_ fact: MigrationFact) -> MigrationQuestion { .fact(fact) }

  private func line(_ fact: MigrationFact, _ completions: [Completion], free: Bool) -> Prompt.Style {
    // A release is chosen from the list; what was written stands there to be corrected.
    let typed = free ? migration.value(of: fact).map { typedText(of: $0) } ?? "" : ""
    return .line(TextLine(typed), completions, allowsOther: free)
  }

  /// A value as it would be typed.
  private func typedText(of value: MigrationValue) -> String {
    switch value {
    case .quote(.nothing): desk.language == .french ? "aucun" : "none"
    case .quote(.sum(let euros)): euros.text
    case .preProductionDate(let date), .productionDate(let date):
      desk.language == .french ? desk.formats.date(date) : date.iso
    default: desk.say(MigrationValueText(value))
    }
  }

  private func set(_ setting: MigrationSetting) -> Request { perform(.set([setting])) }

  private func answer(_ fact: MigrationFact) -> @Sendable (String) -> [Request] {
    let (number, version) = (number, version)
    let complaint = desk.say(MigrationQuestion.notUnderstood(fact))
    return { word in
      guard let setting = MigrationSetting(fact, EnteredText.line(word)) else {
        return [.say(Notice(complaint, .refused))]
      }
      return [.perform(.migrate(.set([setting])), on: [number], seen: [number: version])]
    }
  }
}

extension MigrationItem {
  /// Whether the day of production hangs on it.
  fileprivate var isConfirmation: Bool {
    if case .check(let check) = self { check.isConfirmation } else { false }
  }
}
