import Desk
import Store

/// A throw-away desk full of believable tickets (`guichet demo`).
public enum DemoDesk {
  /// The seed that is used where none is asked for.
  public static let usualSeed: UInt64 = 2024
  /// How many tickets there are where no number is asked for.
  public static let usualCount = 400

  /// Makes a demonstration desk; the same count, seed, moment and caller give the same desk.
  ///
  /// - Parameters:
  ///   - path: where the database is put; nothing may be there.
  ///   - now: the moment up to which things have happened.
  ///   - caller: the login of who looks at it: an agent with every role, in every service, as after `guichet init`.
  ///   - progress: told now and then how many tickets are written.
  /// - Throws: `StoreError`, `.alreadyThere` among them.
  @discardableResult
  public static func make(
    at path: String,
    tickets count: Int = usualCount,
    seed: UInt64 = usualSeed,
    now: Instant,
    caller: Login,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    let founder = Agent.founder(login: caller, name: caller.rawValue)
    let tickets = DemoTickets(count, seed: seed, now: now, caller: founder)
    let migrations = DemoMigrations(seed: seed, now: now, caller: founder)
    return try DeskStore.build(
      at: path,
      rulesText: nil,
      founder: founder,
      now: now,
      people: tickets.people,
      tickets: [AnySequence(tickets), AnySequence(migrations)].lazy.joined(),
      progress: progress
    )
  }
}
