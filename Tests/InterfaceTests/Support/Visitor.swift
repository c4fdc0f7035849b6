import Desk
import Interface
import Store
import Terminal

/// Somebody in front of a screen: presses keys, sees what is drawn; work is done at once.
struct Visitor {
  private(set) var frame: Frame
  let desk: TestDesk
  private(set) var copied: [String] = []
  private(set) var edited: [String] = []
  private(set) var hasLeft = false
  /// How often the bell rang.
  private(set) var bells = 0

  init(
    _ desk: TestDesk,
    width: Int = 120,
    height: Int = 36,
    as agent: Agent = TestDesk.marie,
    at now: Instant = TestDesk.now,
    language: Language = .french,
    triageMovesOn: Bool = false,
    theme: Theme = Theme(),
    wall: WallSettings = .standard,
    on screen: any Screen = QueueScreen()
  ) throws {
    self.desk = desk
    let context = DeskContext(
      store: desk.store,
      viewer: agent,
      now: now,
      size: Size(width: 0, height: 0),
      rules: try desk.store.currentRules().rules,
      language: language,
      theme: theme,
      triageMovesOn: triageMovesOn,
      wall: wall
    )
    frame = Frame(screen, context, size: Size(width: width, height: height))
    run(frame.start())
  }

  /// Presses the keys of a macro: `p1`, `/stock<Enter>`, `<Shift-Tab>`; `<lt>` is the sign itself.
  mutating func press(_ macro: String) {
    var rest = Substring(macro)
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        run(frame.take([.key(.character(character))]))
        continue
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      guard let key = name == "lt" ? .character("<") : Key(name) else { continue }
      run(frame.take([.key(key)]))
    }
  }

  /// Anything that a terminal may send.
  mutating func take(_ inputs: [Input]) {
    run(frame.take(inputs))
  }

  /// The person's own editor returned.
  mutating func deliver(edited text: String?) {
    run(frame.deliver(edited: text))
  }

  mutating func paste(_ text: String) {
    run(frame.take([.paste(text)]))
  }

  mutating func wait(until now: Instant) {
    frame.set(now: now)
    run(frame.timePassed())
  }

  mutating func resize(width: Int, height: Int) {
    run(frame.resize(to: Size(width: width, height: height)))
  }

  /// Somebody else changed the desk.
  mutating func notice() {
    run(frame.deskChanged())
  }

  /// Somebody changed what the desk knows of the person in front of the screen.
  mutating func becomeKnownAnew() throws {
    let viewer = try desk.store.agent(frame.desk.viewer.login)
    run(frame.set(viewer: viewer, rules: frame.desk.rules))
  }

  /// Others at the desk turned to these tickets; says whether that is drawn.
  @discardableResult
  mutating func see(_ sessions: [(person: Presence.Person, on: TicketNumber)]) -> Bool {
    frame.set(presence: Presence(sessions, viewer: frame.desk.viewer))
  }

  /// What is drawn.
  var surface: Surface { frame.view() }
  /// What is drawn, without roles; no-break spaces read as any other.
  var text: String { surface.text.replacing("\u{A0}", with: " ") }
  /// The last line.
  var lastLine: String { text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }
  /// The line that is selected, as the cursor tells it.
  var selectedLine: String {
    guard let y = surface.cursor?.y else { return "" }
    return String(text.split(separator: "\n", omittingEmptySubsequences: false)[y])
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .work(let work):
        let result = Result<any Sendable, any Error> { try work.body(desk.store) }
        run(frame.deliver(Answer(id: work.id, result: result)))
      case .copy(let text): copied.append(text)
      case .editText(let text): edited.append(text)
      case .quit: hasLeft = true
      case .bell: bells += 1
      case .repaint: break
      }
    }
  }
}
