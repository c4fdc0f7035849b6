import Desk
import Foundation
import Store

/// Unfinished texts that the desk could not take when the line dropped, as files until the next start takes them in.
///
/// There is one file a ticket and kind, readable by its owner alone; what is in it, or with the desk, is never lost to another text.
public struct DraftSpool: Sendable {
  /// Where the files are.
  public let directory: URL

  /// A spool in that directory, which is made when it is first needed.
  public init(directory: URL) {
    self.directory = directory
  }

  /// Puts a text by.
  ///
  /// - Throws: what the system says when it cannot be written.
  public func put(_ draft: Draft) throws {
    let files = FileManager.default
    try files.createDirectory(at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = directory.appendingPathComponent(Self.name(of: draft))
    let before = (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(SpooledDraft.self, from: $0).draft }
    try JSONEncoder().encode(SpooledDraft(before.map(draft.joined(to:)) ?? draft)).write(to: file, options: .atomic)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }

  /// Gives the texts of an agent to the desk, each in place of an older one there or joined to a newer one, and says how many it
  /// took.
  ///
  /// A file that cannot be read, or whose ticket is not there for this person, is left where it is.
  ///
  /// - Throws: `StoreError`; what was taken in before stays taken in.
  public func takeIn(of login: Login, into store: DeskStore) throws -> Int {
    let files = FileManager.default
    guard files.fileExists(atPath: directory.path) else { return 0 }
    var taken = 0
    for file in try files.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil) {
      guard let data = try? Data(contentsOf: file),
        let draft = try? JSONDecoder().decode(SpooledDraft.self, from: data).draft, draft.agent == login
      else { continue }
      let known = try store.drafts(of: login, on: draft.ticket).first { $0.kind == draft.kind }
      do {
        let newer = known.flatMap { $0.at > draft.at ? $0 : nil }
        try store.keep(newer.map(draft.joined(to:)) ?? draft)
      } catch is DeskRefusal {
        continue
      }
      taken += 1
      try files.removeItem(at: file)
    }
    return taken
  }

  private static func name(of draft: Draft) -> String {
    // A login may hold anything, a file's name may not.
    let login = draft.agent.rawValue.utf8.map { String($0, radix: 16) }.joined()
    return "\(login)-\(draft.ticket.text)-\(draft.kind.rawValue).json"
  }
}

extension Draft {
  /// The two texts as one, the older first; where one holds the other it is all there is.
  fileprivate func joined(to other: Draft) -> Draft {
    let (older, newer) = other.at <= at ? (other, self) : (self, other)
    var joined = newer
    if older.text.contains(newer.text) {
      joined.text = older.text
    } else if !newer.text.contains(older.text) {
      joined.text = older.text + "\n\n" + newer.text
    }
    return joined
  }
}

/// How a draft is written in a file.
private struct SpooledDraft: Codable {
  var agent: Login
  var ticket: String
  var kind: MessageKind
  var text: String
  var at: Instant

  init(_ draft: Draft) {
    agent = draft.agent
    ticket = draft.ticket.text
    kind = draft.kind
    text = draft.text
    at = draft.at
  }

  /// The draft; nil when its ticket's number is none.
  var draft: Draft? {
    TicketNumber(ticket).map { Draft(agent: agent, ticket: $0, kind: kind, text: text, at: at) }
  }
}
