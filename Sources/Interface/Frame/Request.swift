import Desk
import Store
import Terminal

/// What a screen asks of the frame.
public enum Request: Sendable {
  /// Puts a screen on top.
  case push(any Screen)
  /// Puts a screen in the place of this one.
  case replace(any Screen)
  /// Opens the screen of that place on top.
  case go(Destination)
  /// Takes this screen away; away from the last one, the desk is left.
  case pop
  /// Takes this screen away, and shows it again as it is when that place is next gone to.
  case park(Destination)
  /// Starts an action as its key would: with prompts for what is missing.
  ///
  /// It is done to those targets, where they are given: what was chosen when a question began, though the list moved since.
  case start(ActionName, words: [String] = [], on: Targets? = nil)
  /// Does that to tickets.
  case perform(TicketAction, on: [TicketNumber], seen: [TicketNumber: Int] = [:])
  /// Says something on the last line.
  case say(Notice)
  /// Asks something on the last line.
  case ask(Prompt)
  /// Asks whether to undo my last action that is none of those.
  case proposeUndo(on: TicketNumber?, passing: Set<Int>)
  /// Strikes that act of mine, which was done to those tickets.
  case undo(deed: Int, of: [TicketNumber], on: TicketNumber?)
  /// Does slow or writing work beside the screen; its answer comes back as an event.
  case work(Work)
  /// Hands a text to the terminal's clipboard.
  case copy(String)
  /// Opens the person's own editor on a text; it comes back as an event.
  case editText(String)
  /// Shows everything in that theme.
  case wear(Theme, named: String)
  /// Has the person's settings name that theme from now on.
  case keepTheme(String)
  /// Says what is wrong with a theme.
  case sayMistake(SettingMistakes)
  /// Rings.
  case bell
  /// Draws everything anew.
  case repaint
  /// Leaves the desk.
  case quit
}

/// Work done beside the screens.
public struct Work: Sendable {
  /// What it is, so that its answer finds who asked, and a newer search replaces an older one.
  public var id: String
  /// Whether it only looks for words, beside other work, and is called off when it is asked for anew.
  public var isSearch: Bool
  /// The work; what it throws is said on the last line.
  public var body: @Sendable (DeskStore) throws -> any Sendable
  /// What is done in its place when the program has to end; nil for work that may be lost.
  var lastResort: (@Sendable (DeskStore) throws -> any Sendable)?
  /// The tickets it changes: what is asked for later on one of them is not done before it.
  var tickets: Set<TicketNumber> = []
  /// The message it sends, where nobody else keeps it while it is not sent.
  var unsent: Draft?

  /// Work of that name.
  public init(
    _ id: String,
    isSearch: Bool = false,
    _ body: @escaping @Sendable (DeskStore) throws -> any Sendable
  ) {
    self.id = id
    self.isSearch = isSearch
    self.body = body
  }
}

/// What came of work.
public struct Answer: Sendable {
  /// Which work.
  public var id: String
  /// What it returned.
  public var result: Result<any Sendable, any Error>

  /// That of that work.
  public init(id: String, result: Result<any Sendable, any Error>) {
    self.id = id
    self.result = result
  }
}

/// What came of deeds.
public struct Performed: Sendable {
  /// What was to be done.
  public var action: TicketAction
  /// What became of it, a ticket each.
  public var outcomes: [NumberedOutcome]

  /// Those outcomes of that action.
  public init(action: TicketAction, outcomes: [NumberedOutcome]) {
    self.action = action
    self.outcomes = outcomes
  }

  /// Whether it was done to all of them.
  public var isDone: Bool {
    outcomes.allSatisfy(\.isDone)
  }
}

/// A sentence on the last line.
public struct Notice: Hashable, Sendable {
  /// How it is meant.
  public enum Tone: Sendable {
    case info
    case done
    case refused
    case failed
  }

  /// What is said.
  public var text: String
  /// How it is meant.
  public var tone: Tone

  /// A sentence of that tone.
  public init(_ text: String, _ tone: Tone = .info) {
    self.text = text
    self.tone = tone
  }
}
