import Desk
import Store
import Terminal

/// What the frame asks of the program around it.
public enum Effect: Sendable {
  /// Work to do beside the screen, whose answer is to be delivered.
  case work(Work)
  /// A text for the terminal's clipboard.
  case copy(String)
  /// A text for the person's editor.
  case editText(String)
  case bell
  case repaint
  case quit
}

/// The screens that are open and what stands around them: prompts, messages, the last line.
///
/// It is a value that is told what happens and says what it needs; the program around it owns the terminal and the time.
public struct Frame: Sendable {
  /// What every screen may know.
  public internal(set) var desk: DeskContext
  /// The open screens; the last one is shown, and there is always one.
  public private(set) var screens: [any Screen]
  /// What is said on the last line until the next key.
  public var notice: Notice?
  /// What is asked on the last line.
  var prompt: Prompt?
  /// The key that said yes to the last question, until another is pressed.
  var answered: Key?
  /// The key that is being taken.
  var key: Key?
  /// The key that was taken before it, when, and what was chosen as it was pressed; held down, as it was pressed first.
  var lastKey: (key: Key, at: Instant, chosen: [TicketNumber])?
  /// What was last done to tickets from here, to be done again; and what came of the last deed on several.
  var lastAction: TicketAction?
  var lastResults: Performed?
  /// What is under way, to be tried again when the database was busy.
  var underWay: [String: UnderWay] = [:]
  var workCount = 0
  /// Whether the person wants to leave, and it is awaited what comes of the work that is with the desk.
  var isLeaving = false
  /// What stops reading the desk.
  var readingFault: StoreError?
  /// Why the person may not be here any more; nil as long as she may.
  public private(set) var exclusion: (any Error)?
  /// Screens left with something in them, by the place that brings them back.
  private var parked: [Destination: any Screen] = [:]
  private var effects: [Effect] = []

  /// A frame around a first screen, for a terminal of that size.
  public init(_ first: any Screen, _ desk: DeskContext, size: Size) {
    self.desk = desk
    screens = [first]
    self.desk.size = Self.room(in: size)
  }

  /// The screen that is shown.
  public var top: any Screen { screens[screens.count - 1] }

  /// The screens' room on a terminal of that size: all of it but the last line.
  static func room(in size: Size) -> Size {
    Size(width: size.width, height: max(0, size.height - 1))
  }

  // MARK: What happens

  /// The first screen begins.
  public mutating func start() -> [Effect] {
    collect { $0.updateTop(.appeared) }
  }

  /// Puts a screen on top of those that are open.
  package mutating func show(_ screen: any Screen) -> [Effect] {
    collect { $0.fulfil(.push(screen)) }
  }

  /// Somebody typed or pasted.
  public mutating func take(_ inputs: [Input]) -> [Effect] {
    collect { frame in
      for input in inputs {
        if case .focus = input { continue }
        frame.key = if case .key(let key) = input { key } else { nil }
        // Whoever goes on working does not want to leave any more.
        if frame.key == nil || frame.key != frame.lastKey?.key { frame.isLeaving = false }
        let before = frame.stillHeld
        let chosen = before?.chosen ?? frame.top.targets.numbers
        frame.take(input)
        if let key = frame.key { frame.lastKey = (key, frame.desk.now, chosen) }
      }
      frame.key = nil
    }
  }

  /// Somebody changed the desk: everything in sight is read again, also what lies behind an overlay.
  public mutating func deskChanged() -> [Effect] {
    collect { frame in
      frame.refreshBelow(.desk)
      frame.updateTop(.refresh(.desk))
    }
  }

  /// Time went by.
  public mutating func timePassed() -> [Effect] {
    collect { frame in
      frame.tryAgain()
      frame.refreshBelow(.time)
      frame.updateTop(.refresh(.time))
    }
  }

  /// The terminal has another size.
  public mutating func resize(to size: Size) -> [Effect] {
    desk.size = Self.room(in: size)
    return collect { frame in
      frame.refreshBelow(.size)
      frame.updateTop(.refresh(.size))
    }
  }

  /// Work is done.
  public mutating func deliver(_ answer: Answer) -> [Effect] {
    collect { $0.receive(answer) }
  }

  /// The person's editor returned.
  public mutating func deliver(edited text: String?) -> [Effect] {
    collect { $0.updateTop(.edited(text)) }
  }

  /// The terminal goes away: every screen hands in what is unfinished.
  public mutating func close() -> [Effect] {
    collect { frame in
      frame.saveDrafts()
      for index in frame.screens.indices { frame.update(index, .closing) }
    }
  }

  /// Nothing is with the desk any more: what was not sent is handed in.
  public mutating func finish() -> [Effect] {
    collect { $0.saveDrafts() }
  }

  /// Others at the desk turned to other tickets.
  ///
  /// - Returns: whether anything is to be drawn anew.
  public mutating func set(presence: Presence) -> Bool {
    guard presence != desk.presence else { return false }
    desk.presence = presence
    return true
  }

  /// The ticket that the person is on, also behind an overlay; nil for none.
  public var attention: Attention? {
    screens.last { !$0.isOverlay }?.attention
  }

  /// The rules, or the person as the desk knows her, may have changed; who may not be here any more is shown nothing more.
  public mutating func set(viewer: Agent?, rules: Rules) -> [Effect] {
    let before = desk.viewer
    desk.rules = rules
    do {
      desk.viewer = try Admission.check(viewer, named: before.login)
    } catch {
      exclusion = error
      return close() + [.quit]
    }
    if desk.viewer.rights != before.rights { notice = Notice(desk.say(FrameText.rightsChanged)) }
    return []
  }

  /// When time alone changes next what is shown; nil for never.
  public var nextChange: Instant? {
    let slowness = slowFrom.flatMap { $0 > desk.now ? $0 : nil }
    return (visible.compactMap { screens[$0].nextChange(desk) } + [nextTry, slowness].compactMap(\.self)).min()
  }

  /// The screens in sight, the one below an overlay first.
  private var visible: Range<Int> {
    let isCovered = top.isOverlay && screens.count > 1
    return screens.count - (isCovered ? 2 : 1)..<screens.count
  }

  /// Reads again what lies behind an overlay; to leave, or to ask something, it has to be on top.
  private mutating func refreshBelow(_ reason: RefreshReason) {
    for index in visible.dropLast() {
      for case .work(let work) in screens[index].update(.refresh(reason), desk) { begin(work) }
    }
  }

  private mutating func collect(_ body: (inout Frame) -> Void) -> [Effect] {
    body(&self)
    defer { effects = [] }
    return effects
  }

  func screenIsTooSmall() -> Bool {
    desk.size.width < top.leastSize.width || desk.size.height < top.leastSize.height
  }

  // MARK: Screens and their requests

  mutating func updateTop(_ event: ScreenEvent) {
    update(screens.count - 1, event)
  }

  mutating func update(_ index: Int, _ event: ScreenEvent) {
    let requests = screens[index].update(event, desk)
    for request in requests { fulfil(request) }
  }

  mutating func ask(_ effect: Effect) {
    effects.append(effect)
  }

  mutating func fulfil(_ request: Request) {
    switch request {
    case .push(let screen):
      screens.append(screen)
      updateTop(.appeared)
    case .replace(let screen):
      screens[screens.count - 1] = screen
      updateTop(.appeared)
    case .go(let destination): go(to: destination)
    case .pop: pop()
    case .park(let destination):
      parked[destination] = top
      pop()
    case .start(let name, let words, let targets): start(name, words, on: targets)
    case .perform(let action, let numbers, let seen): perform(action, on: numbers, seen: seen)
    case .say(let notice): self.notice = notice
    case .ask(let prompt): ask(prompt)
    case .proposeUndo(let number, let passing): proposeUndo(on: number, passing: passing)
    case .undo(let deed, let numbers, let number): undo(deed, of: numbers, on: number)
    case .work(let work): begin(work)
    case .copy(let text): ask(.copy(text))
    case .editText(let text):
      guard desk.has(.ownEditor) else { return notice = Notice(desk.say(EditorText.noOwnEditor), .refused) }
      ask(.editText(text))
    case .wear(let theme, let name): wear(theme, named: name)
    case .keepTheme(let name): keepTheme(name)
    case .sayMistake(let mistakes): refuse(mistakes)
    case .bell: ask(.bell)
    case .repaint: ask(.repaint)
    case .quit:
      saveDrafts()
      ask(.quit)
    }
  }

  private mutating func pop() {
    guard screens.count > 1 else { return leaveDesk() }
    screens.removeLast()
    updateTop(.appeared)
  }

  private mutating func go(to destination: Destination) {
    do {
      fulfil(.push(try parked.removeValue(forKey: destination) ?? destination.screen(desk)))
    } catch {
      notice = Notice(ErrorWording(formats: desk.formats).line(for: error), .refused)
    }
  }
}
