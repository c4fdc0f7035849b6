import Desk
import Terminal

/// Everything that can be done on a screen: help and palette in one, narrowed as one types, run with Enter.
///
/// As help it finds actions by any word of what they do; as palette it reads a whole command, the same words as
/// `guichet ticket`, and completes it.
public struct CommandScreen: Screen {
  /// Which of the two it is.
  public enum Purpose: Sendable {
    case help
    case palette
  }

  /// Which screen it is.
  public let kind = ScreenKind.help
  let purpose: Purpose
  /// The screen whose actions are listed.
  let origin: ScreenKind
  private let chosenTickets: Targets
  private(set) var line = TextLine()
  /// The entry that stands out.
  private(set) var selection = 0
  private(set) var entries: [CommandEntry] = []

  /// The actions of a screen, for what is chosen there.
  public init(_ purpose: Purpose, for origin: ScreenKind, _ targets: Targets) {
    self.purpose = purpose
    self.origin = origin
    chosenTickets = targets
  }

  /// Keys are letters of what is looked for.
  public var takesText: Bool { true }
  /// It lies over the screen whose actions it lists.
  public var isOverlay: Bool { true }
  /// It never changes by itself.
  public func nextChange(_ desk: DeskContext) -> Instant? { desk.now.nextMinute }

  /// How to use it.
  public func hints(_ desk: DeskContext) -> [Hint]? {
    [
      Hint("", desk.say(HintText.typeToSearch)), Hint(desk.say(KeyText.enter), desk.say(HintText.run)),
      Hint("Tab", desk.say(HintText.complete)), Hint(desk.say(KeyText.escape), desk.say(HintText.close)),
    ]
  }

  /// Of an action that is not possible now, the reason: beside its words there is seldom room for it.
  public func advice(_ desk: DeskContext) -> String? {
    guard entries.indices.contains(selection), let obstacle = entries[selection].obstacle else { return nil }
    return entries[selection].word + desk.say(FrameText.colon) + obstacle
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared:
      list(desk)
      selectFirst()
    case .input(.key(.escape)), .input(.key(.control("c"))): return [.pop]
    case .input(.key(.enter)): return run(desk)
    case .input(.key(.down)): move(by: 1)
    case .input(.key(.up)): move(by: -1)
    case .input(.key(.pageDown)): move(by: max(1, desk.size.height / 2))
    case .input(.key(.pageUp)): move(by: -max(1, desk.size.height / 2))
    case .input(.key(.tab)): complete(desk)
    case .input(.key(.backspace)) where line.text.isEmpty: return [.pop]
    case .input(let input):
      guard let command = EditCommand(input), line.apply(command) else { break }
      list(desk)
      selectFirst()
    case .refresh, .action, .answered, .performing, .performed, .edited, .closing: break
    }
    return []
  }

  private mutating func list(_ desk: DeskContext) {
    let typed = CommandWords.typed(line.text)
    if purpose == .palette, typed.count > 1, let name = ActionName(rawValue: typed[0].lowercased()) {
      entries = CommandEntry.completions(of: name, after: typed, desk)
    } else {
      let words = purpose == .help ? line.text : typed[0]
      let actions = CommandEntry.actions(on: origin, for: chosenTickets, desk)
      if purpose == .help {
        entries = actions.filter { $0.finds(words) }
      } else {
        // What is written so comes before what only has to do with it.
        let begun = actions.filter { $0.begins(with: words) }
        entries = begun + actions.filter { !$0.begins(with: words) && $0.finds(words) }
      }
    }
    selection = min(selection, max(0, entries.count - 1))
  }

  /// Of what was typed the best match; of all there is, nothing that cannot be done now.
  private mutating func selectFirst() {
    selection = line.text.isEmpty ? entries.firstIndex { $0.obstacle == nil } ?? 0 : 0
  }

  private mutating func move(by distance: Int) {
    selection = min(max(0, selection + distance), max(0, entries.count - 1))
  }

  /// Writes the entry that stands out into the line.
  private mutating func complete(_ desk: DeskContext) {
    guard entries.indices.contains(selection) else { return }
    let words = CommandWords.typed(line.text).dropLast() + [entries[selection].word]
    line.replaceAll(with: words.map(CommandWords.quoted).joined(separator: " ") + " ")
    selection = 0
    list(desk)
  }

  /// Runs what was typed, or the entry that stands out.
  private func run(_ desk: DeskContext) -> [Request] {
    do {
      guard purpose == .palette else {
        guard entries.indices.contains(selection), let name = entries[selection].name else { return [] }
        return [.pop, .start(name, on: chosenTickets)]
      }
      var words = try CommandWords.split(line.text)
      let isExact = words.first.flatMap { ActionName(rawValue: $0.lowercased()) } != nil
      if !isExact, words.count <= 1, entries.indices.contains(selection) { words = [entries[selection].word] }
      guard let first = words.first else { throw LineMistake.empty }
      guard let name = ActionName(rawValue: first.lowercased()) else { throw LineMistake.unknownCommand(first) }
      try check(name, Array(words.dropFirst()), desk)
      return [.pop, .start(name, words: Array(words.dropFirst()), on: chosenTickets)]
    } catch {
      return [.say(Notice(ErrorWording(formats: desk.formats).line(for: error), .refused))]
    }
  }

  /// A command that cannot be read stays to be mended; one that only lacks something will be asked for it.
  private func check(_ name: ActionName, _ words: [String], _ desk: DeskContext) throws(LineMistake) {
    guard name.declaration.screens.contains(origin) else { throw .notHere(name) }
    guard name.declaration.subject == .ticket else { return }
    do {
      _ = try TicketCommand(name, words, chosen: chosenTickets.numbers, viewer: desk.viewer.login)
    } catch .missing {
      return
    }
  }
}
