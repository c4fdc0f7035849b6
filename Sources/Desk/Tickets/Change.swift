/// One thing that an entry of the journal changed, with what it was before where the ticket does not tell.
public enum Change: Hashable, Sendable, Codable {
  case created(Birth)
  case acknowledged
  case taken
  case waited
  case resumed
  case prioritised(from: Priority, to: Priority)
  case resolved
  case reopened
  case closed
  case transferred(from: Team, to: Team)
  case assigned(from: Login?, to: Login?)
  case retitled(from: String, to: String)
  case rekinded(from: TicketKind, to: TicketKind)
  case recontacted(from: Int?, to: Int?)
  case tagged(added: [String], removed: [String])
  case linked(to: String)
  case unlinked(from: String)
  case recommitted(from: Commitment, to: Commitment)
  case ruled(from: Int, to: Int)
  case messaged(MessageKind)
  case migrated(MigrationChange)
}

/// A part of a ticket that two people can change without treading on each other.
public enum Field: Hashable, Sendable {
  case stage
  case waiting
  case priority
  case assignee
  case team
  case kind
  case title
  case contact
  case tags
  /// The link with that ticket; those with others are apart from it.
  case link(String)
  case commitment
  /// That part of a migration.
  case migration(String)
}

extension Change {
  /// The fields that it touches: what an undo must find untouched since, and what two people may not change at once.
  ///
  /// Messages touch none: they always merge. New rules touch none either: they are nobody's wish.
  public var fields: Set<Field> {
    switch self {
    case .created:
      [.stage, .waiting, .priority, .assignee, .team, .kind, .title, .contact, .tags, .commitment]
    case .acknowledged, .taken, .reopened, .closed: [.stage]
    case .resolved: [.stage, .waiting]
    case .waited, .resumed: [.waiting]
    case .prioritised: [.priority]
    case .transferred(_, let team): team == .sales ? [.team, .stage, .waiting] : [.team]
    case .assigned: [.assignee]
    case .retitled: [.title]
    case .rekinded: [.kind]
    case .recontacted: [.contact]
    case .tagged: [.tags]
    case .linked(let other), .unlinked(let other): [.link(other)]
    case .recommitted: [.commitment]
    case .ruled, .messaged: []
    case .migrated(let change): Set(change.parts.map(Field.migration))
    }
  }

  /// What it means to the clocks; nil when nothing.
  public var bearing: Timeline.What? {
    switch self {
    case .acknowledged: .acknowledge
    case .taken: .take
    case .waited: .wait
    case .resumed: .resume
    case .prioritised(_, let priority): .prioritise(priority)
    case .resolved: .resolve
    case .transferred(_, let team): team == .sales ? .resolve : nil
    case .reopened: .reopen
    case .rekinded(_, let kind): .rekind(kind)
    case .recommitted(_, let commitment): .recommit(commitment)
    case .ruled(_, let rules): .rules(rules)
    case .migrated(let change): change.bearing
    case .created, .closed, .assigned, .retitled, .recontacted, .tagged, .linked, .unlinked, .messaged: nil
    }
  }
}

extension Ticket {
  /// Whether that can happen to the ticket as it stands; what bears on neither stage nor wait always can.
  func admits(_ change: Change) -> Bool {
    switch change {
    case .acknowledged: stage.isOpen && acknowledged == nil
    case .taken: stage.isOpen && taken == nil
    case .waited: stage.isOpen && waiting == nil
    case .resumed: waiting != nil
    case .prioritised, .rekinded, .recommitted, .resolved: stage.isOpen
    case .reopened: !stage.isOpen
    case .closed: stage == .resolved
    case .transferred: stage.isOpen || stage == .transferred
    case .assigned: stage != .closed
    case .migrated(let change): migration?.admits(change) ?? false
    case .created, .retitled, .recontacted, .tagged, .linked, .unlinked, .ruled, .messaged: true
    }
  }

  /// Takes a change in, done by that person at that moment.
  public mutating func apply(_ change: Change, _ deed: Deed) {
    switch change {
    case .created: break
    case .acknowledged:
      acknowledged = deed
      come(to: .acknowledged, deed)
    case .taken:
      acknowledged = acknowledged ?? deed
      taken = deed
      come(to: .inProgress, deed)
    case .waited: waiting = deed
    case .resumed: waiting = nil
    case .prioritised(_, let new): priority = new
    case .resolved: finish(in: .resolved, deed)
    case .reopened: reopen(deed)
    case .closed: come(to: .closed, deed)
    case .transferred(_, let new):
      team = new
      if new == .sales { finish(in: .transferred, deed) }
    case .assigned(_, let new): assignee = new
    case .retitled(_, let new): title = new
    case .rekinded(_, let new): kind = new
    case .recontacted(_, let new): contact = new
    case .tagged(let added, let removed): tags = Set(tags).union(added).subtracting(removed).sorted()
    case .linked(let other): TicketNumber(other).map { _ = links.insert($0) }
    case .unlinked(let other): TicketNumber(other).map { _ = links.remove($0) }
    case .recommitted(_, let new): commitment = new
    case .ruled(_, let new): rules = new
    case .messaged: break
    case .migrated(let change):
      migration?.apply(change, deed)
      follow(change, deed)
    }
  }

  /// What a migration's change means to the ticket: a phase is a service's work, the end of a migration the ticket's.
  private mutating func follow(_ change: MigrationChange, _ deed: Deed) {
    switch change {
    case .moved(_, .finished, _), .cancelled: finish(in: .closed, deed)
    case .moved(let from, let to, _):
      team = to.owner ?? team
      if from == .finished { reopen(deed) }
    case .revived: reopen(deed)
    case .checked, .unchecked, .stepped, .unstepped, .recorded, .charged: break
    }
  }

  private mutating func reopen(_ deed: Deed) {
    resolved = nil
    come(to: .inProgress, deed)
  }

  /// Resolving, and handing to sales, acknowledges and takes in the same instant what was not (`domain.md` 4).
  private mutating func finish(in end: Stage, _ deed: Deed) {
    acknowledged = acknowledged ?? deed
    taken = taken ?? deed
    resolved = deed
    waiting = nil
    come(to: end, deed)
  }
}
