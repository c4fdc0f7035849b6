import Desk

/// Subjects for each kind of ticket and priority, each used before any comes back.
struct SubjectDecks: Sendable {
  private struct Key: Hashable {
    var kind: TicketKind
    var priority: Priority
  }

  private var decks: [Key: Deck<Subject>] = [:]

  init(dice: Dice) {
    var dice = dice
    for kind in TicketKind.allCases {
      for priority in Priority.allCases {
        let fitting = Subject.all.filter { $0.kind == kind && $0.priorities.contains(priority) }
        // Where nothing is so urgent, or so calm, what is of the kind will do.
        let cards = fitting.isEmpty ? Subject.all.filter { $0.kind == kind } : fitting
        decks[Key(kind: kind, priority: priority)] = Deck(cards, dice: Dice(seed: dice.next()))
      }
    }
  }

  /// A subject that suits the part.
  mutating func deal(_ part: Part) -> Subject? {
    decks[Key(kind: part.kind, priority: part.priority)]?.deal()
  }
}
