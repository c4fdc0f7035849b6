import Desk

extension DeskStore {
  /// Makes a desk that is full from the start, aside, and puts it in place whole; the same input gives the same rows.
  ///
  /// - Parameters:
  ///   - tickets: in the order of their numbers; read one by one.
  ///   - progress: told now and then how many tickets are written.
  /// - Throws: `StoreError`; `RulesMistakes` when the rules are wrong.
  public static func build(
    at path: String,
    rulesText: String?,
    founder: Agent,
    now: Instant,
    people: LoadedPeople,
    tickets: some Sequence<RecordedTicket>,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    throw Unfinished()
  }

  /// Writes tickets with their people beside the desk's work; nobody sees any before all are there.
  ///
  /// A ticket whose number in the other system is known is left out. What an interrupted run left is cleared away first.
  ///
  /// - Parameters:
  ///   - tickets: in the order of their numbers; read one by one.
  ///   - progress: told now and then how many tickets are written.
  /// - Throws: `DeskRefusal`, `StoreError`, and what reading the tickets throws.
  public func load(
    people: LoadedPeople,
    tickets: some Sequence<RecordedTicket>,
    by login: Login,
    at: Instant,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    throw Unfinished()
  }

  /// Which of these numbers of another system the desk has already.
  ///
  /// - Throws: `StoreError`.
  public func known(externalIDs: some Sequence<String>) throws -> Set<String> {
    throw Unfinished()
  }
}
