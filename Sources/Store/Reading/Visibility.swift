import Desk

/// Which rows are there for a person: the one predicate that every query has which can reach a ticket.
///
/// "Not there" and "not yours" read the same: what a load has not published yet is there for nobody, a migration ticket for
/// participants alone (`domain.md` 5).
struct Visibility: Sendable {
  /// Every ticket that is published.
  static let published = Visibility(seesMigrations: true)
  /// Every ticket there is: for work that no person sees, such as bringing new rules to what a load is still writing.
  static let everything = Visibility(seesMigrations: true, seesUnpublished: true)

  private let seesMigrations: Bool
  private let seesUnpublished: Bool

  private init(seesMigrations: Bool, seesUnpublished: Bool = false) {
    self.seesMigrations = seesMigrations
    self.seesUnpublished = seesUnpublished
  }

  /// What that person may see.
  init(of viewer: Agent) {
    seesMigrations = viewer.participatesInMigrations
    seesUnpublished = false
  }

  /// The condition on rows of `ticket` under that name.
  func ticket(_ alias: String = "ticket") -> String {
    let isPublished = seesUnpublished ? "TRUE" : Self.isPublished(alias)
    return seesMigrations ? isPublished : "\(isPublished) AND \(alias).id > 0"
  }

  /// The condition on rows of `tally`.
  var tally: String {
    let isPublished = Self.isPublished("tally")
    return seesMigrations ? isPublished : "\(isPublished) AND tally.is_migration = 0"
  }

  /// The condition on customers, contacts and agents: that the load they came in with, if any, is published.
  static func isPublished(_ alias: String) -> String {
    "\(alias).batch NOT IN (SELECT id FROM batch WHERE published = 0)"
  }
}
