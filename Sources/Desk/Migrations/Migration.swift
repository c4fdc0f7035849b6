/// What is known of a migration, and where it stands (`domain.md` 5).
///
/// It answers what stands in the way of the next phase; it changes only by `apply`, from the journal of its ticket.
public struct Migration: Hashable, Sendable {
  /// A value with who recorded it, and when.
  public struct Noted<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was recorded.
    public var value: Value
    /// By whom and when.
    public var deed: Ticket.Deed
  }

  /// What the customer said to something that was put to him.
  public enum Answer: String, Codable, Sendable {
    case accepted
    case refused
  }

  /// The phase it is in; the one it was in when it was cancelled.
  public internal(set) var phase = Phase.request
  /// Who brought it into that phase, and when.
  public internal(set) var since: Ticket.Deed
  /// Why it was given up, by whom and when; nil while it goes on.
  public internal(set) var cancelled: Noted<String>?
  /// The phases left without their gate being met, on a supervisor's word.
  public internal(set) var skipped: Set<Phase> = []

  /// The version that the customer has.
  public internal(set) var source: Noted<Release>?
  /// The version that it leads to.
  public internal(set) var target: Noted<Release>?
  /// The set-up fee that the version of before asks for, in euros without tax; nil where none is due.
  public internal(set) var setupFee: Int?
  /// Whom to ask about the server.
  public internal(set) var serverContact: Noted<String>?
  /// The customer's special editions; "none" is an answer too.
  public internal(set) var specialEditions: Noted<String>?
  /// Where the customer's data lies.
  public internal(set) var dataPaths: Noted<String>?
  /// Whether the customer has developments of his own.
  public internal(set) var hasCustomisations: Noted<Bool>?
  /// Those developments; kept, too, where the answer became no.
  public internal(set) var customisations: [Customisation] = []
  /// What was ticked.
  public internal(set) var checks: [MigrationCheck: Ticket.Deed] = [:]
  /// What it costs.
  public internal(set) var quote: Noted<Quote>?
  /// Who sent the quote, and when.
  public internal(set) var quoteSent: Ticket.Deed?
  /// What the customer said to it.
  public internal(set) var quoteAnswer: Noted<Answer>?
  /// The day of the test installation.
  public internal(set) var preProductionDate: Noted<CivilDate>?
  /// The day put to the customer for production.
  public internal(set) var productionDate: Noted<CivilDate>?
  /// Who noted that the customer accepted that day.
  public internal(set) var productionAccepted: Ticket.Deed?
  /// How long production is expected to stand still, in minutes.
  public internal(set) var downtime: Noted<Int>?

  /// A migration asked for so.
  public init(_ request: MigrationRequest, by deed: Ticket.Deed) {
    since = deed
    source = request.source.map { Noted(value: $0, deed: deed) }
    target = request.target.map { Noted(value: $0, deed: deed) }
    serverContact = request.serverContact.map { Noted(value: $0, deed: deed) }
    setupFee = request.setupFee
  }

  /// Whether it goes on.
  public var status: MigrationStatus {
    if cancelled != nil { return .cancelled }
    return phase == .finished ? .finished : .open
  }

  /// Whether the quote and the customer have to agree on something: also where the quote says so, an old version always.
  public var needsQuote: Bool { setupFee != nil }

  /// Whether the day of production was accepted.
  public var hasAgreedDate: Bool { productionDate != nil && productionAccepted != nil }

  /// Whether a day was put to the customer who has not answered yet.
  public var awaitsDate: Bool { productionDate != nil && productionAccepted == nil }

  /// The day of the test installation while it lies ahead, or is under way; nil afterwards, and where none is planned.
  public var awaitedInstallation: CivilDate? { phase <= .preProduction ? preProductionDate?.value : nil }

  /// The day that is awaited next; nil when none is planned.
  public var nextDate: CivilDate? { status == .open ? awaitedInstallation ?? productionDate?.value : nil }
}

/// What is known of a migration when it is asked for.
public struct MigrationRequest: Hashable, Sendable, Codable {
  /// The version that the customer has.
  public var source: Release?
  /// The version that it is to lead to.
  public var target: Release?
  /// Whom to ask about the server.
  public var serverContact: String?
  /// The set-up fee that the version of before asks for, in euros without tax; nil where none is due.
  public var setupFee: Int?

  /// A request of those facts.
  public init(source: Release? = nil, target: Release? = nil, serverContact: String? = nil, setupFee: Int? = nil) {
    self.source = source
    self.target = target
    self.serverContact = serverContact
    self.setupFee = setupFee
  }
}
