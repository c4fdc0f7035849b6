import Desk
import Foundation
import Interface
import Store

/// A desk as one command uses it: open, with who acts and at which moment known.
struct OpenDesk {
  let store: DeskStore
  /// Who acts.
  let me: Agent
  /// The moment told of: now, or what `--at` says.
  let now: Instant
  /// Whether that moment is past, so that timelines have to be cut off there.
  let isPast: Bool

  /// The rules in force.
  func rules() throws -> Rules { try store.currentRules().rules }

  /// How figures and moments are written, in the desk's own zone.
  func formats() throws -> Formats {
    let calendar = try rules().calendar
    return Formats(language: Speech.language, zone: calendar.zone, day: calendar.day, now: now)
  }
}

extension Instant {
  /// The moment it is.
  static var present: Instant { Instant(Int(Date().timeIntervalSince1970.rounded(.down))) }
}

extension DeskOptions {
  /// Opens the desk for the person who runs the program.
  ///
  /// - Parameter at: the moment to tell of, as it was written; only commands that write nothing have one.
  func open(_ access: DeskStore.Access = .readWrite, at moment: String? = nil) throws -> OpenDesk {
    let present = Instant.present
    let now = try moment.map(Words.instant) ?? present
    let store = try DeskStore.open(at: Places().database(named: path), access: access)
    return OpenDesk(store: store, me: try recognise(in: store), now: now, isPast: now < present)
  }

  /// The agent who acts: the Unix account's, or for the database's owner whoever is named.
  private func recognise(in store: DeskStore) throws -> Agent {
    guard let account = UnixUser.current else { throw CommandProblem.accountUnknown }
    if agent != nil, try store.owner() != account.id { throw CommandProblem.notTheOwner(path: store.path) }
    let login = Login(agent ?? account.login)
    return try Admission.check(try store.agent(login), named: login)
  }
}
