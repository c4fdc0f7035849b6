import Desk
import Store
import Terminal

/// A line of help and palette: an action, or a word that completes a command.
struct CommandEntry: Sendable {
  /// The word as commands are written.
  var word: String
  /// The keys, as the person has them.
  var keys: String
  /// What it does, or stands for.
  var text: String
  /// The heading it stands under; nil for completions.
  var group: ActionGroup?
  /// The action; nil for completions.
  var name: ActionName?
  /// Why it cannot be done now.
  var obstacle: String?

  /// Every action of a screen, in the order of help.
  static func actions(on screen: ScreenKind, for targets: Targets, _ desk: DeskContext) -> [CommandEntry] {
    let row = targets.numbers.count == 1 ? targets.row : nil
    let actions = ActionRegistry.actions(on: screen).filter { desk.has($0.name) }
      .sorted { $0.group.rawValue < $1.group.rawValue }
    return actions.map { declaration in
      let keys = desk.keymap.keys(for: declaration.name, on: screen).map { KeyText.name(of: $0, desk.language) }
      return CommandEntry(
        word: declaration.name.rawValue,
        keys: keys.joined(separator: " "),
        text: declaration.help[desk.language],
        group: declaration.group,
        name: declaration.name,
        obstacle: declaration.obstacle(for: row, viewer: desk.viewer)
          .map { desk.say(RefusalText(summary: $0, desk.formats)) }
      )
    }
  }

  /// The words that may come next in a command.
  static func completions(of name: ActionName, after typed: [String], _ desk: DeskContext) -> [CommandEntry] {
    guard let last = typed.last else { return [] }
    let declaration = name.declaration
    let before = typed.dropLast().last ?? ""
    let asked =
      declaration.arguments.first { spec in spec.option.map { "--" + $0 == before } ?? false }
      ?? declaration.arguments.first { $0.option == nil }
    let options = declaration.arguments.compactMap(\.option).map { Completion(word: "--" + $0, label: "--" + $0) }
    // What cannot be read proposes nothing; the person can still type it.
    let values = asked.flatMap { try? $0.kind.completions(desk) } ?? []
    let proposals = last.hasPrefix("--") ? options : values + (asked?.option == nil ? options : [])
    return proposals.filter { last.isEmpty || $0.word.folded.hasPrefix(last.folded) || $0.fits(last) }
      .map { proposal in
        // A word that is its own label is shown once.
        let text = proposal.label == proposal.word ? "" : proposal.label
        return CommandEntry(word: proposal.word, keys: "", text: text, group: nil, name: nil, obstacle: nil)
      }
  }

  /// Whether each word typed begins a word of the entry.
  func finds(_ words: String) -> Bool {
    Completion(word: word, label: text + " " + keys).fits(words) || keys.split(separator: " ").contains { $0 == words }
  }

  /// Whether the command begins so.
  func begins(with typed: String) -> Bool {
    word.hasPrefix(typed.lowercased())
  }
}
