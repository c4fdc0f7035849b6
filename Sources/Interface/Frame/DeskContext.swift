import Desk
import Store
import Terminal

/// What every screen may know: who looks, at which desk, when, in which language, on how much room.
public struct DeskContext: Sendable {
  /// The shared database, from which a screen reads; writing it asks the frame for.
  public let store: DeskStore
  /// Who is here.
  public var viewer: Agent
  /// The moment it is; or that is being looked at.
  public var now: Instant
  /// Whether that moment lies in the past, so that the desk is shown as it was (`--at`).
  public var looksBack: Bool
  /// The room of a screen, without the frame's last line.
  public var size: Size
  /// The rules in force.
  public var rules: Rules
  /// The language spoken.
  public var language: Language
  /// Which key does what.
  public var keymap: Keymap
  /// How things look, and by which name.
  public var theme: Theme
  /// The name of the theme.
  public var themeName: String
  /// The signs drawn.
  public var symbols: Symbols { theme.symbols }
  /// Where the person's settings are; nil where there are none, as in a screen that is printed.
  public var settings: SettingsPlace?
  /// Whether triage goes to the next ticket by itself when one is qualified.
  public var triageMovesOn: Bool
  /// How the person wants the wall.
  public var wall: WallSettings
  /// Since when the desk cannot be read; nil while it can.
  public internal(set) var blindSince: Instant?
  /// Who else is on which ticket, as far as the viewer may know.
  public var presence = Presence.none
  /// Whether the person was let in to the desk and nothing else of the machine: there is no editor of one's own.
  public var isConfined: Bool
  /// Where unfinished texts go when the desk cannot take them as the line drops; nil for nowhere.
  public var spool: DraftSpool?

  /// A context of those facts.
  public init(
    store: DeskStore,
    viewer: Agent,
    now: Instant,
    size: Size,
    rules: Rules,
    language: Language,
    keymap: Keymap = .standard,
    theme: Theme = Theme(),
    themeName: String = "",
    settings: SettingsPlace? = nil,
    triageMovesOn: Bool = false,
    wall: WallSettings = .standard,
    looksBack: Bool = false,
    isConfined: Bool = false,
    spool: DraftSpool? = nil
  ) {
    self.store = store
    self.viewer = viewer
    self.now = now
    self.looksBack = looksBack
    self.isConfined = isConfined
    self.size = size
    self.rules = rules
    self.language = language
    self.keymap = keymap
    self.theme = theme
    self.themeName = themeName
    self.settings = settings
    self.triageMovesOn = triageMovesOn
    self.wall = wall
    self.spool = spool
  }

  /// How figures and moments are written here and now.
  public var formats: Formats {
    var formats = Formats(language: language, zone: rules.calendar.zone, day: rules.calendar.day, now: now)
    formats.minus = symbols.minus
    return formats
  }

  /// Whether there is such an action for the person at all.
  func has(_ action: ActionName) -> Bool { !isConfined || action != .ownEditor }

  /// Everything about a ticket, at the moment that is looked at.
  ///
  /// - Throws: `StoreError`.
  func ticket(_ number: TicketNumber) throws -> TicketDetail? {
    try store.ticket(number, viewer: viewer, now: now, looksBack: looksBack)
  }

  /// A text in the language spoken.
  public func say(_ text: some Worded) -> String { language(text) }
}
