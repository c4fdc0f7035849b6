import Desk

/// What of a desk its doctor looks at, in that order.
public enum HealthSubject: String, CaseIterable, Codable, Sendable {
  /// Whether the file can be opened at all.
  case file
  /// Who may read and write what lies beside the database.
  case permissions
  /// The file system: its kind, and the room left.
  case disk
  /// The SQLite that the program runs with.
  case program
  /// The machine's clock against the journal.
  case clock
  /// The pages of the file, as SQLite reads them.
  case integrity
  /// What refers to something that has to be there.
  case references
  /// The journal: no entry missing, all in order.
  case journal
  /// What is kept of each ticket beside its journal.
  case figures
  /// The counts beside the views.
  case tallies
  /// The indexes that words are searched in.
  case search
  /// What imports that were cut short left.
  case imports
  /// Whether the rules in force have reached every open ticket.
  case rules
}

/// One thing that was found out about a desk.
public struct Finding: Hashable, Sendable {
  /// How it is to be taken.
  public enum Gravity: String, Sendable {
    /// As it should be.
    case sound
    /// Not wrong, and good to know.
    case remark
    /// It was wrong and was put right.
    case mended
    /// Wrong.
    case fault
  }

  /// What was looked at.
  public var subject: HealthSubject
  /// How it is to be taken.
  public var gravity: Gravity
  /// What it is.
  public var what: Observation

  /// That, of that subject.
  public init(_ subject: HealthSubject, _ gravity: Gravity, _ what: Observation) {
    self.subject = subject
    self.gravity = gravity
    self.what = what
  }
}

/// What a doctor of desks can see; the cases carry data, the sentence is told elsewhere.
public enum Observation: Hashable, Sendable {
  /// Nothing wrong.
  case sound
  /// The desk cannot be used, or this part of it cannot be read.
  case unusable(StoreError)
  /// This could not be looked at for want of room, or of the right to write beside the database.
  case notLookedAt

  /// Anybody on the machine can read or write that file or directory.
  case openToAll(path: String)
  /// That file is not the account's that owns the database.
  case othersFile(path: String)
  /// The files are a group's: whoever can write them can read all of them with other tools.
  case groupShares
  /// No longer open to all.
  case closedToAll(paths: [String])

  /// The kind of file system, nil where the system does not tell, and the bytes left on it for this person.
  case place(kind: String?, free: Int)
  /// So few bytes are left that work may stop any moment.
  case hardlyRoom(free: Int)
  /// Not enough bytes are left for a copy of the desk beside it, which a restoration takes.
  case noRoomForCopy(free: Int, needed: Int)
  /// The log beside the database has grown to so many bytes: somebody reads in it without end.
  case longLog(bytes: Int)

  /// The SQLite is of that version; earlier ones than 3.51.3 need the write gate for more than speed.
  case sqlite(version: String, needsGate: Bool)

  /// The clock agrees with the journal.
  case clockAgrees(last: Instant?)
  /// The journal's last entry is in the future by so many seconds.
  case clockBehind(seconds: Int, last: Instant)

  /// The file is whole; how long it is would tell of what not everybody may know of.
  case whole
  /// SQLite finds that many things wrong with the file, or more; the first, in its words.
  case damaged(count: Int, first: String)
  /// Rows of that table refer to what is not there.
  case dangling(table: String, count: Int)

  /// The journal has so many entries, none missing.
  case journalWhole(entries: Int)
  /// Entries of tickets are missing or out of order.
  case journalBroken(tickets: Affected)
  /// So many entries are missing from the journal's numbering, beyond those of imports that were cleared away.
  case entriesMissing(count: Int)

  /// So many tickets are what their journals say.
  case figuresAgree(tickets: Int)
  /// What is kept of tickets differs from what their journals say; the columns in which it does.
  case figuresDiffer(tickets: Affected, columns: [String])
  /// Tickets that cannot be read.
  case unreadable(tickets: Affected)
  /// What is kept of so many tickets was computed anew.
  case figuresMended(count: Int)

  /// Counts beside views are wrong by that many in all.
  case talliesDiffer(by: Int)
  /// So many counts were put right.
  case talliesMended(count: Int)

  /// Tickets, customers and contacts that words do not find, or that they find and that are not there.
  case indexIncomplete(missing: Int, tooMany: Int)
  /// An index contradicts itself.
  case indexDamaged(String)
  /// The indexes were made anew.
  case indexMended

  /// An import is under way.
  case importUnderWay
  /// So many tickets of imports that were cut short are there, for nobody.
  case importLeft(tickets: Int)
  /// What they left was cleared away.
  case importCleared
  /// That file is left of something that was cut short.
  case fileLeft(path: String)

  /// The rules in force have not reached so many open tickets.
  case rulesBehind(tickets: Int)
  /// They were brought to so many.
  case rulesBrought(tickets: Int)
}

/// Tickets that something was found about.
public struct Affected: Hashable, Sendable {
  /// How many are named at most.
  static let most = 5

  /// How many they are.
  public private(set) var count = 0
  /// The first of those that the person who asks may see.
  public private(set) var examples: [TicketNumber] = []

  /// None.
  public init() {}

  /// Those.
  public init(count: Int, examples: [TicketNumber]) {
    self.count = count
    self.examples = examples
  }

  /// One more; it is named if it is for the person who asks.
  mutating func add(_ number: TicketNumber, isVisible: Bool) {
    count += 1
    if isVisible, examples.count < Self.most { examples.append(number) }
  }
}

/// What came of looking a desk over.
public struct HealthReport: Hashable, Sendable {
  /// What was found, in the order of the subjects.
  public var findings: [Finding]

  /// Those findings.
  public init(_ findings: [Finding]) {
    self.findings = findings
  }

  /// Whether nothing is wrong, or no longer.
  public var isSound: Bool { !findings.contains { $0.gravity == .fault } }

  /// Whether the desk can be worked with all the same.
  public var isUsable: Bool {
    !findings.contains { $0.gravity == .fault && ($0.subject == .file || $0.subject == .integrity) }
  }
}
