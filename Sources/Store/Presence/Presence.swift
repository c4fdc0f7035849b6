import Desk

/// What a session looks at: a ticket, and whether something is being written to it.
public struct Attention: Hashable, Sendable {
  /// The ticket.
  public var number: TicketNumber
  /// Whether a text to it has been begun; otherwise it is only read.
  public var isWriting: Bool

  /// Attention to that ticket.
  public init(_ number: TicketNumber, isWriting: Bool = false) {
    self.number = number
    self.isWriting = isWriting
  }
}

/// Who else is on which ticket, as far as the viewer may know.
public struct Presence: Hashable, Sendable {
  /// Somebody on a ticket, in however many sessions.
  public struct Person: Hashable, Sendable {
    /// Who it is for the system.
    public var login: Login
    /// Who it is for people; the login where no name was told.
    public var name: String
    /// Whether the person writes there; otherwise reads.
    public var isWriting: Bool
    /// When the person began to do that.
    public var since: Instant
    /// Whether it is the viewer, who writes in another session.
    public var isViewer: Bool

    /// A person who does that.
    public init(login: Login, name: String, isWriting: Bool, since: Instant, isViewer: Bool = false) {
      self.login = login
      self.name = name
      self.isWriting = isWriting
      self.since = since
      self.isViewer = isViewer
    }
  }

  /// Nobody anywhere.
  public static let none = Presence(people: [:])

  private let people: [TicketNumber: [Person]]

  private init(people: [TicketNumber: [Person]]) {
    self.people = people
  }

  /// Who is on a ticket besides the viewer's own session: who writes first, and of those who do the same the first come.
  ///
  /// Another session of the viewer counts only while it writes: to read a ticket twice disturbs nobody.
  public func others(on number: TicketNumber) -> [Person] { people[number] ?? [] }

  /// Whether nobody is on any ticket.
  public var isEmpty: Bool { people.isEmpty }
}

extension Presence {
  /// What those sessions come to for that viewer: each person once a ticket, and of migrations nothing that is not hers to
  /// see (`domain.md` 5).
  public init(_ sessions: [(person: Person, on: TicketNumber)], viewer: Agent) {
    var people: [TicketNumber: [Person]] = [:]
    for (person, number) in sessions where viewer.maySee(number) {
      var person = person
      person.isViewer = person.login == viewer.login
      guard person.isWriting || !person.isViewer else { continue }
      people[number, default: []].append(person)
    }
    self.people = people.mapValues(Self.inOrder)
  }

  private static func inOrder(_ people: [Person]) -> [Person] {
    let sorted = people.sorted { left, right in
      if left.isWriting != right.isWriting { return left.isWriting }
      return (left.since, left.login) < (right.since, right.login)
    }
    var known: Set<Login> = []
    return sorted.filter { known.insert($0.login).inserted }
  }
}

extension Agent {
  /// Whether a number may be spoken of in front of the person: migrations are there for participants alone.
  fileprivate func maySee(_ number: TicketNumber) -> Bool {
    if case .migration = number { participatesInMigrations } else { true }
  }
}
