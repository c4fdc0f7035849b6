import Desk
import Store
import Terminal

extension Frame {
  /// What is wrong with the shared database: what stops work that waits, else what stops reading; nil while all is well.
  var fault: StoreError? {
    underWay.values.compactMap(\.obstacle).min { $0.since < $1.since }?.error ?? readingFault
  }

  /// Whether something is wrong that may pass at any moment.
  public var isInTrouble: Bool { fault != nil }

  /// Reading the desk failed, or works.
  ///
  /// It is told for as long as it lasts, and what is shown is read again when it ends.
  public mutating func set(readingFault error: StoreError?) -> [Effect] {
    let hadFault = readingFault != nil
    readingFault = error
    desk.blindSince = error == nil ? nil : desk.blindSince ?? desk.now
    return hadFault && error == nil ? deskChanged() : []
  }

  /// What is said on the last line for as long as something is wrong; nil while all is well.
  var trouble: Notice? {
    guard let fault else { return slowness }
    // That one should try again goes without saying where that happens by itself.
    let isBusy = if case .locked = fault { true } else { false }
    let sentence = isBusy ? desk.say(FaultText.busy) : ErrorWording(formats: desk.formats).line(for: fault)
    let waiting = waitingWork
    guard waiting > 0 else { return Notice(sentence, .failed) }
    let rest = desk.say(FrameText.semicolon) + desk.say(FaultText.waiting(waiting))
    return Notice(sentence + rest, .failed)
  }

  /// What is said of a deed that is with the desk for longer than any takes by itself; nil for nothing.
  private var slowness: Notice? {
    guard let slowFrom, desk.now >= slowFrom else { return nil }
    return Notice(desk.say(FaultText.writing))
  }

  /// Leaves the desk, unless something is not written yet.
  ///
  /// What is with the desk for the first time is all but done, and awaited; whoever asks again, or whose work waits for a
  /// fault to pass, is asked first.
  mutating func leaveDesk() {
    let unwritten = unwrittenWork
    guard unwritten > 0 || waitingWork > 0 else { return fulfil(.quit) }
    guard isLeaving || fault != nil else {
      isLeaving = true
      notice = Notice(desk.say(FaultText.trying))
      return
    }
    isLeaving = false
    let question = desk.say(FaultText.unwritten(max(unwritten, waitingWork)))
    ask(.confirmation(question, yes: desk.say(FaultText.leaveAnyway), openedBy: key) { _ in [.quit] })
  }

  /// Goes on with leaving after an answer; whoever is refused what was asked for last stays to read it.
  mutating func leaveOnceDone(_ answer: Answer) {
    let isRefused = notice?.tone == .refused || notice?.tone == .failed
    guard prompt == nil, screens.count == 1, !isRefused else { return isLeaving = false }
    if fault != nil || unwrittenWork == 0 { leaveDesk() }
  }

  /// The moment has moved on; where the machine's clock went back, that is said.
  public mutating func set(now: Instant) {
    let back = desk.now - now
    desk.now = now
    guard back >= Self.clockSlack else { return }
    notice = Notice(desk.say(FaultText.clockSetBack(to: desk.formats.time(now))), .failed)
  }

  /// Clocks are set right by a few seconds all the time; nobody need know.
  private static let clockSlack = 30
}
