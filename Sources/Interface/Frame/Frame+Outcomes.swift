import Desk
import Store
import Terminal

extension Frame {
  /// Goes on from what came of a deed: where somebody else was first, or some of several were refused, the person has the
  /// next step one key away.
  ///
  /// Only where the deed was asked for, and while nothing else is asked: elsewhere a key that was meant for something else
  /// would answer.
  mutating func follow(_ performed: Performed, _ pending: UnderWay) {
    let isStillThere = origin == pending.origin && prompt == nil
    guard performed.outcomes.count == 1, let outcome = performed.outcomes.first else {
      lastResults = performed
      guard !performed.isDone, isStillThere else { return }
      // The list says all that the sentence does.
      notice = nil
      return showResults()
    }
    guard isStillThere, let next = nextStep(performed.action, outcome) else { return }
    let told = question(outcome)
    let again = [Request.perform(next.action, on: [outcome.number], seen: next.seen)]
    var prompt = Prompt.confirmation(told, yes: desk.say(next.label), openedBy: pending.key) { _ in again }
    // Who declines still reads what happened.
    prompt.leaving = notice
    notice = nil
    ask(prompt)
  }

  /// What somebody did first; that it cannot be done any more goes without saying where something else can.
  private func question(_ outcome: NumberedOutcome) -> String {
    let confirmation = Confirmation(formats: desk.formats, rules: desk.rules)
    guard case .conflict(var conflict) = outcome.outcome else { return notice?.text ?? "" }
    conflict.refusal = nil
    return confirmation.line(conflict, on: outcome.number)
  }

  /// What can still be done where the action was not; nil for nothing.
  private func nextStep(
    _ action: TicketAction,
    _ outcome: NumberedOutcome
  ) -> (action: TicketAction, seen: [TicketNumber: Int], label: FrameText)? {
    switch (outcome.outcome, action) {
    case (.conflict(let conflict), _) where conflict.refusal == nil:
      (action, [outcome.number: conflict.versionNow], .doAnyway)
    // The customer's answer need not wait because somebody else set the ticket to wait, or resolved it.
    case (.conflict, .reply(let text, _?)): (.reply(text), [:], .sendAlone)
    case (.refused(.alreadyWaiting), .reply(let text, _?)), (.refused(.wrongStage), .reply(let text, _?)):
      (.reply(text), [:], .sendAlone)
    default: nil
    }
  }

  /// What became of each ticket of the last deed on several.
  mutating func showResults() {
    guard let lastResults else {
      notice = Notice(desk.say(FrameText.noResults), .refused)
      return
    }
    fulfil(.push(ResultsScreen(lastResults)))
  }

  /// Does to what is chosen what was done last; a message is shown before it is sent anew.
  mutating func again(on targets: Targets) {
    guard let lastAction else {
      notice = Notice(desk.say(FrameText.nothingToRepeat), .refused)
      return
    }
    guard !targets.numbers.isEmpty else {
      notice = Notice(desk.say(FrameText.noTicketChosen), .refused)
      return
    }
    if let message = lastAction.message {
      fulfil(.push(MessageEditor(message.kind, on: targets.numbers, text: message.text)))
    } else {
      perform(lastAction, on: targets.numbers, seen: targets.versions)
    }
  }
}
