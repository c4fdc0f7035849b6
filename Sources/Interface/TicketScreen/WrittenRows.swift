import Desk
import Synchronization

/// The rows of a conversation's items that were written already: each frame asks for them anew, and a message may be a megabyte.
final class WrittenRows: Sendable {
  /// What all rows depend on.
  struct Circumstances: Hashable, Sendable {
    var width: Int
    var language: Language
    var names: JournalNames
    /// Moments are told as seen from a day.
    var today: CivilDate
  }

  /// What the rows of one item depend on besides.
  struct Key: Hashable, Sendable {
    /// Its place in the journal; what it says never changes.
    var item: Int
    var struckBy: Int?
    var isFresh: Bool
  }

  private struct State {
    var circumstances: Circumstances?
    var rows: [Key: [StyledLine]] = [:]
  }

  private let state = Mutex(State())

  /// Forgets what was written in other circumstances.
  func use(_ circumstances: Circumstances) {
    state.withLock { state in
      if state.circumstances != circumstances { state = State(circumstances: circumstances) }
    }
  }

  /// The rows of an item, written if they are not known.
  func rows(of key: Key, write: () -> [StyledLine]) -> [StyledLine] {
    if let known = state.withLock({ $0.rows[key] }) { return known }
    let rows = write()
    state.withLock { $0.rows[key] = rows }
    return rows
  }
}
