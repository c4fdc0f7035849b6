import Desk
import Terminal

/// One action, declared once: its keys, its words, who may, what it asks.
///
/// Key press, palette, command line and marks all read this declaration (`architecture.md`, how things travel).
public struct ActionDeclaration: Sendable {
  /// What an action is about.
  public enum Subject: Sendable {
    /// A deed on tickets, which the desk performs.
    case ticket
    /// Something the frame does on any screen.
    case frame
    /// Something the screen itself does.
    case screen
  }

  /// Its name.
  public var name: ActionName
  /// What it is about.
  public var subject: Subject
  /// Under which heading help lists it.
  public var group: ActionGroup
  /// The keys it has unless settings say otherwise; most actions have none.
  public var keys: [Key]
  /// The keys it has besides in triage, so that the hands stay on the home row; they are in one place on AZERTY and QWERTY.
  public var homeRow: [Key]
  /// Where it can be done.
  public var screens: Set<ScreenKind>
  /// The word beside its key on the last line.
  public var label: Wording
  /// What it does, for help.
  public var help: Wording
  /// The right it needs; more may be asked where it is decided.
  public var right: Right
  /// What it asks, in the order in which it is written.
  public var arguments: [ArgumentSpec]
  /// How early it stands among the hints, the lowest first; nil for never.
  public var hint: Int?
  /// What the same key does where this does not suit: resume where wait does not.
  public var otherwise: ActionName?

  /// Whether it does nothing where no ticket is chosen.
  public var needsTicket: Bool {
    switch name {
    case .explain, .createLinked, .copy: true
    default: subject == .ticket
    }
  }

  init(
    _ name: ActionName,
    _ subject: Subject,
    _ group: ActionGroup,
    keys: [Key] = [],
    homeRow: [Key] = [],
    on screens: Set<ScreenKind>,
    label: Wording,
    help: Wording,
    right: Right = .read,
    asks arguments: [ArgumentSpec] = [],
    hint: Int? = nil,
    otherwise: ActionName? = nil
  ) {
    self.name = name
    self.subject = subject
    self.group = group
    self.keys = keys
    self.homeRow = homeRow
    self.screens = screens
    self.label = label
    self.help = help
    self.right = right
    self.arguments = arguments
    self.hint = hint
    self.otherwise = otherwise
  }
}

/// The headings of help.
public enum ActionGroup: Int, CaseIterable, Worded {
  case triage
  case messages
  case ticket
  case migrations
  case moving
  case finding
  case desk

  /// The heading.
  public var wording: Wording {
    switch self {
    case .triage: Wording(fr: "Tri", en: "Triage")
    case .messages: Wording(fr: "Échanges", en: "Messages")
    case .ticket: Wording(same: "Ticket")
    case .migrations: Wording(same: "Migrations")
    case .moving: Wording(fr: "Se déplacer", en: "Moving")
    case .finding: Wording(fr: "Trouver", en: "Finding")
    case .desk: Wording(fr: "Guichet", en: "Desk")
    }
  }
}

/// One thing that an action asks.
public struct ArgumentSpec: Hashable, Sendable {
  /// What kind of thing it is; it decides what is proposed and how it is read.
  public enum Kind: CaseIterable, Hashable, Sendable {
    case priority
    /// An agent's login, `me`, or `nobody`.
    case agent
    case team
    case ticketKind
    /// A contact's number, or `nobody`.
    case contact
    /// Another ticket.
    case ticket
    /// `+word` adds, `-word` removes.
    case tags
    /// A line of text.
    case line
    /// Why, in a line.
    case reason
    /// A message of several lines.
    case text
    /// What a reply does besides.
    case afterReply
    /// Checks of a migration, and steps of its customisations, by their codes.
    case items
    /// Facts of a migration, `fact=value`.
    case facts
    /// A theme's name.
    case theme
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// The option that gives it, without dashes; nil where it is given by place.
  public var option: String?
  /// Whether the action does without it.
  public var isOptional: Bool

  /// A thing asked by place.
  public static func place(_ kind: Kind) -> ArgumentSpec {
    ArgumentSpec(kind: kind, option: nil, isOptional: false)
  }

  /// A thing that may be given by place, and is not asked for.
  public static func optionalPlace(_ kind: Kind) -> ArgumentSpec {
    ArgumentSpec(kind: kind, option: nil, isOptional: true)
  }

  /// A thing asked by option.
  public static func option(_ name: String, _ kind: Kind, isOptional: Bool = false) -> ArgumentSpec {
    ArgumentSpec(kind: kind, option: name, isOptional: isOptional)
  }
}

/// Every action there is.
public enum ActionRegistry {
  /// All declarations, in the order of help.
  public static let all: [ActionDeclaration] = ActionName.allCases.map(\.declaration)

  /// The declarations of one screen.
  public static func actions(on screen: ScreenKind) -> [ActionDeclaration] {
    all.filter { $0.screens.contains(screen) }
  }
}

extension ActionRegistry {
  /// The declarations that a screen's last line tells, the most useful first.
  static func hints(on screen: ScreenKind) -> [ActionDeclaration] {
    hintsByScreen[screen] ?? []
  }

  private static let hintsByScreen: [ScreenKind: [ActionDeclaration]] = ScreenKind.allCases.reduce(into: [:]) {
    let screen = $1
    $0[screen] = actions(on: screen).filter { $0.hint != nil }.sorted { rank($0, on: screen) < rank($1, on: screen) }
  }

  /// What a screen is for comes before everything else there: triage's own keys, and what leads a migration on.
  private static func rank(_ declaration: ActionDeclaration, on screen: ScreenKind) -> (Int, Int) {
    let isFirst =
      switch screen {
      case .triage: declaration.name == .help || !declaration.homeRow.isEmpty
      case .migrations: declaration.name == .help || declaration.name == .open || declaration.group == .migrations
      case .migration: declaration.name == .help || declaration.name == .nextView || declaration.group == .migrations
      case .gate: declaration.name == .help || declaration.group == .migrations
      default: declaration.name == .help
      }
    return (isFirst ? 0 : 1, declaration.hint ?? 0)
  }
}
