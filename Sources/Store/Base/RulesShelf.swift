import Desk
import GRDB
import Synchronization

/// The versions of the rules that this process has read; as they are never edited, each is read once.
final class RulesShelf: Sendable {
  private let file: DeskFile
  private let known = Mutex<[Int: Rules]>([:])

  init(file: DeskFile) {
    self.file = file
  }

  /// Forgets what was read, as another file came in the place of the one it was read from.
  func forget() {
    known.withLock { $0 = [:] }
  }

  /// The number of the version in force.
  func currentVersion(_ db: Database) throws -> Int {
    guard let version = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(version) FROM rules")) else {
      throw StoreError.corrupt(path: file.name, what: "rules")
    }
    return version
  }

  /// The rules in force and their number.
  func current(_ db: Database) throws -> (version: Int, rules: Rules) {
    let version = try currentVersion(db)
    return (version, try rules(version, db))
  }

  /// Those versions of the rules.
  func book(_ versions: Set<Int>, _ db: Database) throws -> RulesBook {
    var rules: [Int: Rules] = [:]
    for version in versions { rules[version] = try self.rules(version, db) }
    return RulesBook(versions: rules)
  }

  /// The versions that bear on that timeline.
  func book(for timeline: Timeline, _ db: Database) throws -> RulesBook {
    try book(timeline.rulesVersions, db)
  }

  private func rules(_ version: Int, _ db: Database) throws -> Rules {
    if let rules = known.withLock({ $0[version] }) { return rules }
    guard
      let text = try String.fetchOne(db, sql: "SELECT text FROM rules WHERE version = ?", arguments: [version]),
      let rules = try? RulesFile.parseWhole(text, file: file.name)
    else { throw StoreError.corrupt(path: file.name, what: "rules \(version)") }
    known.withLock { $0[version] = rules }
    return rules
  }
}

extension Timeline {
  /// Every version of the rules that a clock of it may be judged by.
  var rulesVersions: Set<Int> {
    var versions: Set = [opening.rules]
    for case .rules(let version) in events.map(\.what) { versions.insert(version) }
    return versions
  }
}
