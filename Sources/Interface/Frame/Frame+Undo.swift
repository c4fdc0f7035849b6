import Desk
import Store
import Terminal

extension Frame {
  /// Says what an undo would strike and asks whether it should; the same key looks further back.
  mutating func proposeUndo(on number: TicketNumber?, passing: Set<Int> = []) {
    do {
      guard let proposal = try desk.store.nextUndo(by: desk.viewer.login, on: number, passing: passing) else {
        let nothing = passing.isEmpty ? RefusalText.nothingToUndo.wording : FrameText.nothingFurther.wording
        notice = Notice(nothing[desk.language], .refused)
        return
      }
      ask(question(proposal, on: number, passing: passing))
    } catch {
      refuse(error)
    }
  }

  private func question(_ proposal: UndoProposal, on number: TicketNumber?, passing: Set<Int>) -> Prompt {
    let further = Prompt.Choice(
      keys: ["u"],
      label: desk.say(FrameText.undoFurther),
      word: "further",
      isHarmless: true
    )
    let answer: @Sendable (String) -> [Request] = { word in
      word == Prompt.yes
        ? [.undo(deed: proposal.deed, of: proposal.target.numbers, on: number)]
        : [.proposeUndo(on: number, passing: passing.union([proposal.deed]))]
    }
    let told = Confirmation(formats: desk.formats, rules: desk.rules).line(proposal)
    guard proposal.obstacle == nil else {
      return Prompt(told, .choice([further]), answer: answer)
    }
    return .confirmation(told, yes: desk.say(FrameText.yes), besides: [further], openedBy: key, answer: answer)
  }

  /// Strikes that act of mine, which was done to those tickets.
  mutating func undo(_ deed: Int, of numbers: [TicketNumber], on number: TicketNumber?) {
    let (login, now) = (desk.viewer.login, desk.now)
    var work = Work("undo-\(workCount)") { store in try store.undo(by: login, at: now, on: number, deed: deed) }
    work.tickets = Set(numbers)
    begin(work)
  }
}
