import Desk
import Store
import Terminal

extension Frame {
  /// A key or a text was typed.
  mutating func take(_ input: Input) {
    if let keys = unfolded(input) {
      for key in keys { take(.key(key)) }
      return
    }
    notice = nil
    if input == .key(.escape), prompt == nil, waitingWork > 0 { return giveUpWaiting() }
    if input == .key(.control("l")) { return fulfil(.repaint) }
    if screenIsTooSmall() && prompt == nil { return takeWhileTooSmall(input) }
    if prompt != nil { return answerPrompt(with: input) }
    if top.takesText { return takeText(input) }
    guard case .key(let key) = input else { return }
    if key != answered { answered = nil }
    if let name = desk.keymap.action(for: key, on: top.kind) {
      guard !isHeld(key, for: name) else {
        notice = Notice(desk.say(FrameText.keyHeld(top.targets.numbers.first?.shown)), .refused)
        return
      }
      // Esc leads back, and where nothing lies behind nowhere: nobody ends a wall of weeks by a stray key.
      guard name != .back || key != .escape || screens.count > 1 else { return }
      start(name, [])
    } else if top.kind != .wall {
      // Nobody stands at a wall to read why nothing happens.
      notice = Notice(desk.say(FrameText.keyUnbound(key.description)), .refused)
    }
  }

  /// How many seconds must lie between two strokes of a key for the second to be meant rather than the key held down.
  private static let heldFor = 2

  /// The stroke before, where the key that is being taken is the same one and may still be held down; nil otherwise.
  var stillHeld: (key: Key, at: Instant, chosen: [TicketNumber])? {
    guard let lastKey, lastKey.key == key, desk.now - lastKey.at < Self.heldFor else { return nil }
    return lastKey
  }

  /// Whether a key that was meant for something else is still held down: for a question's answer, or for the ticket that
  /// was chosen before another came in its place by itself.
  private func isHeld(_ key: Key, for name: ActionName) -> Bool {
    guard let stillHeld else { return false }
    let acts = name.declaration.subject == .ticket || name == .again
    let chosen = top.targets.numbers
    return answered == key || (acts && !chosen.isEmpty && stillHeld.chosen != chosen)
  }

  /// Esc and a key typed so quickly after it that they came as one, where the one means nothing; nil for any other input.
  private func unfolded(_ input: Input) -> [Key]? {
    guard case .key(let key) = input, key.unfolded.count > 1 else { return nil }
    let isTyping = prompt != nil || top.takesText
    guard desk.keymap.action(for: key, on: top.kind) == nil, !(isTyping && EditCommand(input) != nil) else {
      return nil
    }
    return key.unfolded
  }

  /// Where text is typed, only keys that write nothing are actions.
  private mutating func takeText(_ input: Input) {
    if case .key(let key) = input, !key.isText, let name = desk.keymap.action(for: key, on: top.kind) {
      start(name, [])
    } else {
      updateTop(.input(input))
    }
  }

  /// Nothing can be seen, so nothing can be done but leave.
  private mutating func takeWhileTooSmall(_ input: Input) {
    guard case .key(let key) = input, let name = desk.keymap.action(for: key, on: top.kind) else { return }
    if name == .quit || name == .back { start(name, []) }
  }

  /// Starts an action: asks for what is missing, then does it.
  ///
  /// - Parameter given: what it is done to; what is chosen on the screen when nil.
  mutating func start(_ name: ActionName, _ words: [String], on given: Targets? = nil) {
    let declaration = name.declaration
    guard declaration.screens.contains(top.kind) else { return refuse(LineMistake.notHere(name)) }
    let targets = given ?? top.targets
    let row = targets.numbers.count == 1 ? targets.row : nil
    if declaration.needsTicket, targets.numbers.isEmpty, words.isEmpty {
      notice = Notice(desk.say(FrameText.noTicketChosen), .refused)
      return
    }
    if let obstacle = declaration.obstacle(for: row, viewer: desk.viewer) {
      if let otherwise = declaration.otherwise, otherwise.declaration.obstacle(for: row, viewer: desk.viewer) == nil {
        return start(otherwise, words, on: given)
      }
      // Where nothing is asked the desk itself refuses, and knows more: who did it already, and when.
      let isAsking = !declaration.arguments.isEmpty
      if case .missingRight = obstacle { return refuse(obstacle) }
      if isAsking { return refuse(obstacle, on: row?.number) }
    }
    switch declaration.subject {
    case .screen: updateTop(.action(name))
    case .frame: startOwn(name, targets, words)
    case .ticket: startDeed(name, targets, words)
    }
  }

  private mutating func startDeed(_ name: ActionName, _ targets: Targets, _ words: [String]) {
    if name == .advance, words.isEmpty, proposeAdvance(of: targets) { return }
    do {
      let command = try TicketCommand(name, words, chosen: targets.numbers, viewer: desk.viewer.login)
      guard let action = command.action else { return }
      perform(action, on: command.numbers, seen: targets.versions)
    } catch .missing(let kind, _) where !targets.numbers.isEmpty || !words.isEmpty {
      askFor(kind, of: name, targets, words)
    } catch {
      refuse(error)
    }
  }

  /// What the frame itself does.
  private mutating func startOwn(_ name: ActionName, _ targets: Targets, _ words: [String]) {
    let named = words.first.flatMap { TicketNumber($0) }
    let number = named ?? targets.row?.number ?? targets.numbers.first
    switch name {
    case .help: fulfil(.go(.help(top.kind, targets)))
    case .palette: fulfil(.go(.palette(top.kind, targets)))
    case .customers: fulfil(.go(.customers))
    case .migrations: fulfil(.go(.migrations))
    case .wall: fulfil(.go(.wall(page: nil)))
    case .createMigration:
      fulfil(.go(.create(linkedTo: top.kind == .migrations ? nil : number, asMigration: true)))
    case .triage: fulfil(.go(.triage))
    case .create: fulfil(.go(.create(linkedTo: nil, asMigration: top.kind == .migrations)))
    case .drafts: resumeDraft()
    case .undo: proposeUndo(on: named)
    case .again: again(on: targets)
    case .results: showResults()
    case .repaint: fulfil(.repaint)
    case .theme: changeTheme(words)
    // From the first screen this leaves the desk.
    case .quit: fulfil(.pop)
    default:
      guard let number else { return refuse(LineMistake.noTicket(name)) }
      switch name {
      case .explain: fulfil(.go(.explain(number)))
      case .createLinked: fulfil(.go(.create(linkedTo: number, asMigration: false)))
      case .copy:
        fulfil(.copy(number.text))
        notice = Notice(desk.say(FrameText.copied(number.shown)), .done)
      default: updateTop(.action(name))
      }
    }
  }

  mutating func refuse(_ error: any Error, on number: TicketNumber? = nil) {
    let line = ErrorWording(formats: desk.formats).line(for: error)
    let subject = number.map { $0.shown + desk.say(FrameText.colon) } ?? ""
    notice = Notice(subject + line, .refused)
  }
}

extension Key {
  /// Whether it writes a character where text is typed.
  fileprivate var isText: Bool {
    if case .character = self { true } else { false }
  }
}
