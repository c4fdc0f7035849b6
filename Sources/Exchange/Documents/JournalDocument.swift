import Desk

/// A line of the journal as JSON tells it: who did what to which ticket, when, before and after.
public struct JournalDocument: Sendable {
  private let entry: JournalEntry
  private let isStruck: Bool?

  /// The document of an entry.
  ///
  /// - Parameter isStruck: whether an undo struck it; nil where that is not told.
  public init(_ entry: JournalEntry, isStruck: Bool? = nil) {
    self.entry = entry
    self.isStruck = isStruck
  }

  /// The document.
  public var json: JSON {
    var members = [
      JSON.Member("seq", .int(entry.sequence)),
      JSON.Member("at", .string(entry.at.rfc3339)),
      JSON.Member("ticket", .string(entry.ticket.text)),
      JSON.Member("by", .string(entry.by.rawValue)),
      JSON.Member("verb", .string(entry.verb.rawValue)),
      JSON.Member("changes", .array(entry.changes.map(\.json))),
      JSON.Member("version", .int(entry.version)),
      JSON.Member("strikes", .int(orNull: entry.strikes)),
    ]
    if let isStruck { members.append(JSON.Member("struck", .bool(isStruck))) }
    return .object(members)
  }
}

extension Change {
  /// What changed, from what to what.
  var json: JSON {
    switch self {
    case .created(let birth):
      [
        "what": "created", "kind": .string(birth.kind.rawValue), "priority": .string(birth.priority.rawValue),
        "customer": .string(birth.customer), "commitment": .string(birth.commitment.word),
        "formula": .string(orNull: birth.commitment.formula?.rawValue), "rules": .int(birth.rules),
      ]
    case .acknowledged: ["what": "acknowledged"]
    case .taken: ["what": "taken"]
    case .waited: ["what": "waited"]
    case .resumed: ["what": "resumed"]
    case .resolved: ["what": "resolved"]
    case .reopened: ["what": "reopened"]
    case .closed: ["what": "closed"]
    case .prioritised(let old, let new): Self.step("prioritised", .string(old.rawValue), .string(new.rawValue))
    case .transferred(let old, let new): Self.step("transferred", .string(old.rawValue), .string(new.rawValue))
    case .assigned(let old, let new):
      Self.step("assigned", .string(orNull: old?.rawValue), .string(orNull: new?.rawValue))
    case .retitled(let old, let new): Self.step("retitled", .string(old), .string(new))
    case .rekinded(let old, let new): Self.step("rekinded", .string(old.rawValue), .string(new.rawValue))
    case .recontacted(let old, let new): Self.step("recontacted", .int(orNull: old), .int(orNull: new))
    case .recommitted(let old, let new): Self.step("recommitted", old.json, new.json)
    case .ruled(let old, let new): Self.step("ruled", .int(old), .int(new))
    case .tagged(let added, let removed):
      ["what": "tagged", "added": .array(added.map(JSON.string)), "removed": .array(removed.map(JSON.string))]
    case .linked(let other): ["what": "linked", "to": .string(other)]
    case .unlinked(let other): ["what": "unlinked", "from": .string(other)]
    case .messaged(let kind): ["what": "messaged", "kind": .string(kind.rawValue)]
    case .migrated(let change): change.json
    }
  }

  private static func step(_ what: String, _ old: JSON, _ new: JSON) -> JSON {
    ["what": .string(what), "from": old, "to": new]
  }
}

extension Commitment {
  fileprivate var json: JSON {
    ["commitment": .string(word), "formula": .string(orNull: formula?.rawValue)]
  }
}
