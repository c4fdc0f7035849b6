import Desk
import Store
import Terminal

/// The kinds of screens there are: keys are bound, and help is told, by kind.
public enum ScreenKind: String, CaseIterable, Sendable {
  case queue
  case ticket
  /// The unqualified tickets one at a time.
  case triage
  case explain
  /// A reply, a note or a customer's message being typed.
  case editor
  /// A ticket being created.
  case form
  case customers
  /// A migration with its sheet.
  case migration
  /// What a migration's gate lacks.
  case gate
  /// The board of migrations.
  case migrations
  /// The supervisors' display.
  case wall
  /// What became of each ticket of a deed on several.
  case results
  /// The themes to choose from.
  case themes
  /// The keys of a screen, or the palette.
  case help
}

/// What a screen is told.
public enum ScreenEvent: Sendable {
  /// It is on top now: pushed, or uncovered by the one above.
  case appeared
  /// Read again what is shown: somebody changed the desk, the size changed, or time did.
  case refresh(RefreshReason)
  /// An action of the registry that is the screen's to do.
  case action(ActionName)
  /// Something typed or pasted that is bound to nothing, or, while the screen takes text, anything typed.
  case input(Input)
  /// Work that it asked for is done.
  case answered(Answer)
  /// Such a deed on these tickets is on its way to the desk.
  case performing(TicketAction, [TicketNumber])
  /// Deeds that it asked for are done or refused; the frame has said so already.
  case performed(Performed)
  /// The external editor returned: the text, or nil when it failed.
  case edited(String?)
  /// The terminal is going away: hand in what is unfinished as requests to work.
  case closing
}

/// Why a screen is to read again.
public enum RefreshReason: Sendable {
  /// Somebody, or the person here, changed the desk.
  case desk
  /// Only time went by.
  case time
  /// The terminal's size changed.
  case size
}

/// What the actions of a screen apply to.
public struct Targets: Hashable, Sendable {
  /// The tickets: those marked, else the selected one; none where the screen shows none.
  public var numbers: [TicketNumber]
  /// The selected ticket's row, from which it is told what is possible.
  public var row: TicketRow?
  /// The versions at which they were shown: who changed one of them since is not overwritten unseen.
  public var versions: [TicketNumber: Int]

  /// Nothing to act on.
  public static let none = Targets(numbers: [], row: nil)

  /// Those tickets; of a row's ticket the version is known by the row.
  public init(numbers: [TicketNumber], row: TicketRow?, versions: [TicketNumber: Int] = [:]) {
    self.numbers = numbers
    self.row = row
    self.versions = row.map { versions.merging([$0.number: $0.version]) { $1 } } ?? versions
  }
}

/// A key with what it does, as the last line tells it; without a key, what can be typed.
public struct Hint: Hashable, Sendable {
  /// The key as keyboards print it; empty for none.
  public var key: String
  /// What it does.
  public var label: String

  /// That key for that.
  public init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }

  /// The cells it takes.
  var cells: Int { SafeText.cells(of: label) + (key.isEmpty ? 0 : SafeText.cells(of: key) + 1) }
}

/// A screen: a value that is told what happens and draws what it shows.
///
/// It reads from the desk within an update and never while it draws; what may take longer it asks the frame to do
/// beside it. It never writes: it asks.
public protocol Screen: Sendable {
  /// Which screen it is.
  var kind: ScreenKind { get }
  /// What actions apply to now.
  var targets: Targets { get }
  /// The ticket that the person reads here or writes to, of which others at the desk are told; nil for none.
  var attention: Attention? { get }
  /// Whether keys are letters to it rather than actions.
  var takesText: Bool { get }
  /// Whether it lies over the screen below, which is drawn first.
  var isOverlay: Bool { get }
  /// The least room it can show anything in; with less, the frame says so in its place.
  var leastSize: Size { get }
  /// Whether one of its actions makes sense as it stands; the last line tells of no other.
  func offers(_ action: ActionName) -> Bool
  /// What stands at the right of the last line, such as the number of marked tickets; empty for nothing.
  func status(_ desk: DeskContext) -> String
  /// The role in which `status` is said.
  func statusInk(_ desk: DeskContext) -> Ink
  /// What one of its actions is called there; nil for the name it has everywhere.
  func label(of action: ActionName, _ desk: DeskContext) -> String?
  /// What keys do, in the place of the keys that can be used; nil for those.
  func hints(_ desk: DeskContext) -> [Hint]?
  /// Why it has nothing to show, where something went wrong; nil otherwise.
  var failure: (any Error)? { get }
  /// What the last line says in the place of the keys that can be used; nil for those.
  func advice(_ desk: DeskContext) -> String?
  /// Takes an event in and says what it asks for.
  mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request]
  /// Draws it from the top left corner over the whole of `desk.size`; the frame's last line lies below that.
  func draw(on surface: inout Surface, _ desk: DeskContext)
  /// When time alone changes next what it shows; nil for never.
  func nextChange(_ desk: DeskContext) -> Instant?
}

extension Screen {
  /// Nothing to act on.
  public var targets: Targets { .none }
  /// No ticket in particular.
  public var attention: Attention? { nil }
  /// Keys are actions.
  public var takesText: Bool { false }
  /// It covers the whole screen.
  public var isOverlay: Bool { false }
  /// Twenty columns, and five rows with the frame's.
  public var leastSize: Size { Size(width: 20, height: 4) }
  /// All of them.
  public func offers(_ action: ActionName) -> Bool { true }
  /// Nothing.
  public func status(_ desk: DeskContext) -> String { "" }
  /// Nothing.
  public var failure: (any Error)? { nil }
  /// That of what is marked.
  public func statusInk(_ desk: DeskContext) -> Ink { .marked }
  /// The name it has everywhere.
  public func label(of action: ActionName, _ desk: DeskContext) -> String? { nil }
  /// The keys that can be used.
  public func hints(_ desk: DeskContext) -> [Hint]? { nil }
  /// The keys that can be used.
  public func advice(_ desk: DeskContext) -> String? { nil }
  /// The next minute, which the header shows.
  public func nextChange(_ desk: DeskContext) -> Instant? { desk.now.nextMinute }
}

extension Instant {
  /// The next full minute after it; all zones' minutes begin together.
  public var nextMinute: Instant {
    let past = seconds % 60
    return self + (60 - (past < 0 ? past + 60 : past))
  }
}
