import Desk

/// Which rows are there for a person: the one predicate that every query has which can reach a ticket.
///
/// "Not there" and "not yours" read the same: what a load has not published yet is there for nobody, a migration ticket for
/// participants alone (`domain.md` 5), and for somebody without the right to read there is nothing (`domain.md` 2).
struct Visibility: Sendable {
  /// Every ticket that is published.
  static let published = Visibility(.published)
  /// Every ordinary ticket there is, published or not: for what an admin who sees no migrations is told of the desk's health.
  static let ordinary = Visibility(.ordinary)
  /// Every ticket there is: for work that no person sees, such as bringing new rules to what a load is still writing.
  static let everything = Visibility(.everything)

  private enum Reach {
    case nothing
    case ordinaryTickets
    case published
    case ordinary
    case everything
  }

  private let reach: Reach

  private init(_ reach: Reach) {
    self.reach = reach
  }

  /// What that person may see.
  init(of viewer: Agent) {
    guard viewer.has(.read) else {
      reach = .nothing
      return
    }
    reach = viewer.participatesInMigrations ? .published : .ordinaryTickets
  }

  /// Whether migrations are let through.
  var reachesMigrations: Bool { reach == .published || reach == .everything }

  /// The condition on rows of `ticket` under that name.
  func ticket(_ alias: String = "ticket") -> String { rows(of: alias, ordinary: "id > 0") }

  /// The condition on rows of `clock`.
  var clock: String { rows(of: "clock", ordinary: "ticket > 0") }

  /// The condition on rows of `tally`.
  var tally: String { rows(of: "tally", ordinary: "is_migration = 0") }

  /// The condition on rows of `kept`.
  var kept: String { rows(of: "kept", ordinary: "is_migration = 0") }

  /// The condition on rows of a table with a `batch`, given what tells that a row is of no migration.
  private func rows(of table: String, ordinary: String) -> String {
    switch reach {
    case .nothing: "FALSE"
    case .ordinaryTickets: "\(Self.isPublished(table)) AND \(table).\(ordinary)"
    case .published: Self.isPublished(table)
    case .ordinary: "\(table).\(ordinary)"
    case .everything: "TRUE"
    }
  }

  /// The condition on customers, contacts and agents: that the load they came in with, if any, is published.
  static func isPublished(_ alias: String) -> String {
    "\(alias).batch NOT IN (SELECT id FROM batch WHERE published = 0)"
  }
}
