import Terminal

/// The roles that screens draw with, in the order in which their looks are laid over each other.
///
/// A role says what a cell is; a theme says how that looks. A later role of the list wins over an earlier one.
public enum InkRole: Int, CaseIterable, Sendable {
  // Text by weight.
  case text
  case dim
  case strong
  case accent
  case heading
  // Parts of every screen.
  case header
  case hint
  case key
  case rule
  case field
  case label
  case placeholder
  // Priorities.
  case bloquante
  case majeure
  case mineure
  case basse
  // Where a ticket stands.
  case unqualified
  case mine
  case waiting
  case noCommitment
  case unsupported
  case resolved
  // Where a migration's phases stand.
  case phaseDone
  case phaseNow
  case phaseAhead
  case phaseSkipped
  // What a clock says.
  case met
  case running
  case paused
  case atRisk
  case breached
  // Who speaks.
  case customer
  case reply
  case note
  case journal
  case struck
  // What the frame says.
  case done
  case refused
  case failed
  case open
  case closed
  // The wall.
  case panelTitle
  case bar
  case good
  case digits
  case digitsAtRisk
  case digitsBreached
  case alarm
  // Where somebody is.
  case match
  case marked
  case changed
  case reading
  case writing
  case activeView
  case focused
  case selected

  /// The role's name in themes and in golden tests: `at-risk` for `atRisk`.
  public var name: String {
    "\(self)".reduce(into: "") { name, character in
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }
}

extension Ink {
  /// The ink of one role.
  public init(_ role: InkRole) {
    self.init(bit: role.rawValue)
  }

  /// The ink of those roles.
  public init(_ roles: InkRole...) {
    self = roles.reduce(into: []) { $0.insert(Ink($1)) }
  }

  /// Its roles, lowest layer first.
  public var roles: [InkRole] { bits.compactMap(InkRole.init(rawValue:)) }

  /// The roles' names, for golden tests: `row breached selected`.
  public var names: String { roles.map(\.name).joined(separator: " ") }
}
