import Desk
import Foundation

/// What a session writes into its file: one block of JSON, always of the same size, so that one write replaces all of it.
///
/// Other people's files are read as what a stranger sent: what is too long, no JSON, or no sense, counts as nothing.
struct PresenceNote: Hashable, Codable {
  /// The bytes of a file.
  static let size = 1_024
  private static let longestLogin = 64
  private static let longestName = 80
  /// Moments of the years 1970 to 9999, all that a calendar can be asked about.
  private static let moments = 0..<253_402_300_800

  var login: String
  var name: String?
  /// The ticket's number as JSON writes it; nil while the session looks at none.
  var ticket: String?
  var isWriting: Bool
  var since: Int

  private enum CodingKeys: String, CodingKey {
    case login
    case name
    case ticket
    case isWriting = "writing"
    case since
  }

  init(_ attention: Attention?, by agent: Agent, since: Instant) {
    login = agent.login.rawValue
    name = String(agent.name.prefix(Self.longestName))
    ticket = attention?.number.text
    isWriting = attention?.isWriting ?? false
    self.since = since.seconds
  }

  /// Reads a file's bytes; nil where they are no note.
  init?(_ bytes: [UInt8]) {
    guard let note = try? JSONDecoder().decode(PresenceNote.self, from: Data(bytes)),
      !note.login.isEmpty, note.login.utf8.count <= Self.longestLogin,
      (note.name?.count ?? 0) <= Self.longestName, Self.moments.contains(note.since)
    else { return nil }
    self = note
  }

  /// The bytes of the file; nil where the person's login has no room in them.
  var block: [UInt8]? {
    var note = self
    for name in [name, nil] {
      note.name = name
      guard let json = try? JSONEncoder().encode(note), json.count < Self.size else { continue }
      return json + [UInt8](repeating: UInt8(ascii: " "), count: Self.size - 1 - json.count) + [UInt8(ascii: "\n")]
    }
    return nil
  }

  /// Who is where; nil while the session looks at no ticket.
  var sighting: (person: Presence.Person, on: TicketNumber)? {
    guard let number = ticket.flatMap({ TicketNumber($0) }) else { return nil }
    let person = Presence.Person(
      login: Login(login),
      name: name.flatMap { $0.isEmpty ? nil : $0 } ?? login,
      isWriting: isWriting,
      since: Instant(since)
    )
    return (person, number)
  }
}
