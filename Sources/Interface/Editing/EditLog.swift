/// What was done to a text, step by step, so that it can be taken back and done again.
struct EditLog: Hashable, Sendable {
  /// One replacement, which can be read both ways.
  struct Edit: Hashable, Sendable {
    /// Where it began, in bytes from the beginning of the text.
    var at: Int
    /// What stood there before.
    var removed: String
    /// What stands there since.
    var inserted: String
    /// Where the cursor was.
    var cursorBefore: Int
  }

  /// How an edit came about; it decides what it is taken back together with.
  enum Nature: Hashable, Sendable {
    /// One character was typed.
    case typing
    /// One character was rubbed out.
    case rubbing
    /// Anything longer, a step by itself.
    case whole
  }

  /// The steps done, oldest first.
  private(set) var done: [Edit] = []
  /// The steps taken back, the one to do again last.
  private(set) var undone: [Edit] = []
  /// What the last step may still be joined by; nil when it is complete.
  private var joins: Nature?

  /// Adds an edit, to the last step where both are typing, or rubbing out, at the same place.
  mutating func record(_ edit: Edit, as nature: Nature) {
    undone = []
    if nature == joins, let last = done.last, let joined = last.joined(with: edit, as: nature) {
      done[done.count - 1] = joined
    } else {
      done.append(edit)
    }
    joins = nature == .whole ? nil : nature
  }

  /// Completes the last step: what comes is another.
  mutating func interrupt() {
    joins = nil
  }

  /// The last step, which is hereby taken back.
  mutating func takeBack() -> Edit? {
    joins = nil
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  /// The step last taken back, which is hereby done again.
  mutating func putBack() -> Edit? {
    joins = nil
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}

extension EditLog.Edit {
  /// The two as one; nil where they do not touch, or where a word ends between them.
  fileprivate func joined(with next: EditLog.Edit, as nature: EditLog.Nature) -> EditLog.Edit? {
    var joined = self
    switch nature {
    case .typing:
      let startsWord = inserted.last?.isWhitespace == true && next.inserted.first?.isWhitespace == false
      guard next.at == at + inserted.utf8.count, next.removed.isEmpty, !startsWord else { return nil }
      joined.inserted += next.inserted
    case .rubbing where next.at + next.removed.utf8.count == at:
      joined.at = next.at
      joined.removed = next.removed + removed
    case .rubbing where next.at == at:
      joined.removed += next.removed
    case .rubbing, .whole:
      return nil
    }
    return joined
  }
}
