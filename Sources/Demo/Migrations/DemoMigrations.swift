import Desk
import Store

/// The migrations of a demonstration, played backwards from now by the rules of the desk, so that none can be impossible.
public struct DemoMigrations: Sequence, Sendable {
  private let seed: UInt64
  private let rules: Rules
  private let time: WorkingTime
  private let cast: Cast

  /// The migrations of a desk by the built-in rules, up to `now`.
  public init(seed: UInt64, now: Instant, caller: Agent) {
    rules = Rules.builtIn
    self.seed = seed
    time = WorkingTime(calendar: rules.calendar, origin: now - 200 * 86_400, now: now)
    cast = Cast(caller: caller, rules: rules, now: now, since: now - 90 * 86_400, dice: Dice(seed: seed, -1))
  }

  /// Makes the migrations anew from the first: the oldest first, so that their numbers tell their age.
  public func makeIterator() -> IndexingIterator<[RecordedTicket]> {
    performances.map { $0.ticket }.sorted { $0.deeds[0].at < $1.deeds[0].at }.makeIterator()
  }

  /// The migrations as they were played, with what the rules would not have.
  package var performances: [Performance] {
    MigrationPart.all.enumerated().compactMap { index, part in
      var story = MigrationStory(part, rules: rules, time: time, cast: cast, dice: Dice(seed: seed, -100 - index))
      return story?.play()
    }
  }
}
