import Desk
import Exchange
import Store
import Terminal

/// The one place that turns an error into a line for people, and into an exit code for scripts.
public struct ErrorWording: Sendable {
  /// How moments are written.
  public let formats: Formats

  /// Errors told in those formats.
  public init(formats: Formats) {
    self.formats = formats
  }

  private var language: Language { formats.language }

  /// The error in one line; of a file with several mistakes, the first.
  public func line(for error: any Error) -> String {
    lines(for: error).first ?? ""
  }

  /// The error in a line for each mistake.
  public func lines(for error: any Error) -> [String] {
    switch error {
    case let mistakes as RulesMistakes: mistakes.all.map { language(RulesMistakeText($0)) }
    case let mistakes as MappingMistakes: mistakes.all.map { language(MappingMistakeText($0)) }
    case let refusal as Refusal: [language(RefusalText(refusal, formats))]
    case let refusal as DeskRefusal: [language(DeskRefusalText(refusal, formats))]
    case let error as StoreError: [language(StoreErrorText(error))]
    case let mistake as LineMistake: [language(LineMistakeText(mistake))]
    case let error as TerminalError: [language(TerminalErrorText(error))]
    case let mistakes as SettingMistakes: mistakes.all.map { language(SettingMistakeText($0)) }
    case let error as ThemeNotKept:
      error.reason.all.map { language(ThemeText.notKept(error.name, reason: SettingMistakeText($0).wording)) }
    case let gone as NoSuchTicket: [language(RefusalText.unknownTicket(gone.number.shown))]
    default: [language(SurpriseText(what: String(describing: error)))]
    }
  }

  /// Whether it is an error that people are told of, and not a fault of the program.
  public static func foresees(_ error: any Error) -> Bool {
    status(of: error) != .bug
  }

  /// The code that a command ends with for it.
  public static func status(of error: any Error) -> ExitStatus {
    switch error {
    case is RulesMistakes, is MappingMistakes: .badConfiguration
    case let refusal as Refusal: status(of: refusal)
    case let refusal as DeskRefusal: status(of: refusal)
    case let error as StoreError: status(of: error)
    case is LineMistake: .usage
    case is TerminalError: .databaseUnusable
    case is SettingMistakes, is ThemeNotKept: .badConfiguration
    case is NoSuchTicket: .noInput
    default: .bug
    }
  }

  private static func status(of refusal: Refusal) -> ExitStatus {
    switch refusal {
    case .missingRight, .outsideTeam, .notParticipant: .notPermitted
    case .unknownTicket, .unknownAgent: .noInput
    case .builtUpon: .conflict
    default: .badData
    }
  }

  private static func status(of refusal: DeskRefusal) -> ExitStatus {
    switch refusal {
    case .missingRight, .outsideTeam: .notPermitted
    case .unknownTicket, .unknownAgent, .unknownCustomer, .unknownContact: .noInput
    default: .badData
    }
  }

  private static func status(of error: StoreError) -> ExitStatus {
    switch error {
    case .noDesk: .noInput
    case .alreadyThere, .cannotCreate, .notABackup: .cannotCreate
    case .diskFull, .inputOutput: .inputOutput
    case .locked, .loadUnderWay, .backupUnderWay, .inUse, .interrupted: .conflict
    case .foreignBackup, .unsoundBackup: .badData
    case .readOnly, .noAccess: .notPermitted
    case .notADesk, .replaced, .newerSchema, .olderSchema, .corrupt, .networkFileSystem: .databaseUnusable
    case .fault: .bug
    }
  }
}

/// There is no such ticket, or none for this person: the two are told alike.
public struct NoSuchTicket: Error, Hashable, Sendable {
  /// The number asked for.
  public var number: TicketNumber

  /// No ticket has that number.
  public init(_ number: TicketNumber) {
    self.number = number
  }
}
