import Desk
import Store
import Terminal

/// What a migration's gates ask, met or not, as a list in which one thing is chosen.
struct MigrationSheet: Sendable {
  /// A row of the list.
  enum Row: Hashable, Sendable {
    case phase(Phase)
    case requirement(Requirement)
  }

  /// What is chosen; nil where there is nothing to choose.
  private(set) var chosen: Requirement?
  /// The rows, the headings of phases among them.
  private(set) var rows: [Row] = []

  /// Takes the migration as it is now; what is chosen stays, or becomes what is next to be done.
  ///
  /// - Parameter onlyGate: whether only what its gate lacks is listed.
  mutating func read(_ migration: Migration, onlyGate: Bool = false) {
    let before = rows
    rows = onlyGate ? migration.missing.map { .requirement($0) } : Self.rows(of: migration)
    if let chosen, requirements.contains(chosen) { return }
    // What was chosen is met and gone: what stood behind it takes its place.
    let follower = chosen.flatMap { chosen in
      before.drop { $0 != .requirement(chosen) }.dropFirst().first { rows.contains($0) && $0.isRequirement }
    }
    if case .requirement(let next)? = follower {
      chosen = next
    } else {
      chosen = migration.missing.first { requirements.contains($0) } ?? requirements.first
    }
  }

  /// Every phase of the way with what its gate asks; the list of customisations can grow after its first name.
  private static func rows(of migration: Migration) -> [Row] {
    var rows: [Row] = []
    for phase in migration.path where phase != .finished {
      rows.append(.phase(phase))
      let asked = migration.requirements(of: phase)
      rows += asked.map { .requirement($0) }
      let names = Requirement.fact(.customisationNames)
      if phase == .customisations, !asked.contains(names) { rows.append(.requirement(names)) }
    }
    return rows
  }

  private var requirements: [Requirement] {
    rows.compactMap { if case .requirement(let requirement) = $0 { requirement } else { nil } }
  }

  /// Chooses what stands so many rows further on.
  mutating func move(by distance: Int) {
    let all = requirements
    guard let chosen, let index = all.firstIndex(of: chosen) else { return }
    self.chosen = all[min(max(0, index + distance), all.count - 1)]
  }
}

extension MigrationSheet.Row {
  fileprivate var isRequirement: Bool { if case .requirement = self { true } else { false } }
}

// MARK: Drawing

extension MigrationSheet {
  /// The columns that a sign and a gap take before what is asked.
  private static let signWidth = 4

  /// Draws as many rows as there is room for around what is chosen.
  func draw(
    _ migration: Migration,
    _ account: TurnAccount,
    _ warnings: [MigrationFact: [MigrationSheetLine]],
    _ names: JournalNames,
    on surface: inout Surface,
    in area: Area,
    isActive: Bool,
    _ desk: DeskContext
  ) {
    let at = chosen.flatMap { rows.firstIndex(of: .requirement($0)) } ?? 0
    // Half of the rows stay in sight before what is chosen, so that its phase does too.
    let first = min(max(0, at - area.height / 2), max(0, rows.count - area.height))
    for (index, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let line = area.row(index)
      switch row {
      case .phase(let phase): draw(phase, of: migration, held: account.phases[phase], on: &surface, in: line, desk)
      case .requirement(let requirement):
        draw(requirement, of: migration, warnings, names, on: &surface, in: line, desk)
        guard requirement == chosen else { continue }
        surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: isActive ? .accent : .dim, maxWidth: line.width)
        if isActive {
          surface.addInk(.selected, to: line)
          surface.cursor = Terminal.Position(x: line.x, y: line.y)
        }
      }
    }
  }

  private func draw(
    _ phase: Phase,
    of migration: Migration,
    held: TurnAccount.Share?,
    on surface: inout Surface,
    in line: Area,
    _ desk: DeskContext
  ) {
    let isHere = phase == migration.phase && migration.status == .open
    var runs = [
      StyledLine.Run("\(phase.place) ", .dim),
      StyledLine.Run(desk.say(phase).capitalisedFirst, isHere ? [.heading, .accent] : .heading),
    ]
    // A service that is called as the phase goes without saying.
    if let owner = phase.owner, !desk.say(phase).hasPrefix(desk.say(owner)) {
      runs.append(.init("  " + desk.say(owner), .dim))
    }
    if migration.skipped.contains(phase) { runs.append(.init("  " + desk.say(MigrationSheetLine.skipped), .atRisk)) }
    if migration.applicability(of: phase) == .open {
      runs.append(.init("  " + desk.say(MigrationSheetLine.ifNeeded), .dim))
    }
    let share = held.map { held in
      MigrationSheetLine.heldInPhase(
        desk: desk.formats.duration(held.desk),
        customer: desk.formats.duration(held.customer)
      )
    }
    Self.draw(runs, share.map { .init(desk.say($0), .dim) }, on: &surface, in: line.inset(left: 1, right: 1))
  }

  private func draw(
    _ requirement: Requirement,
    of migration: Migration,
    _ warnings: [MigrationFact: [MigrationSheetLine]],
    _ names: JournalNames,
    on surface: inout Surface,
    in line: Area,
    _ desk: DeskContext
  ) {
    let isMet = migration.meets(requirement)
    let isDue = !isMet && requirement.phase <= migration.phase
    let sign = isMet ? desk.symbols.met : isDue ? desk.symbols.missed : desk.symbols.notYet
    surface.put(sign, x: line.x + 2, y: line.y, ink: isMet ? .met : isDue ? .atRisk : .dim, maxWidth: line.width - 2)
    let room = line.inset(left: Self.signWidth, right: 1)
    var runs = [StyledLine.Run(desk.say(requirement), isMet ? .text : isDue ? .strong : .dim)]
    if case .fact(let fact) = requirement, let value = migration.value(of: fact), !value.saysNothing {
      runs[0].text += desk.say(FrameText.colon)
      runs.append(.init(desk.say(MigrationValueText(value)), .strong))
      if let warnings = warnings[fact], !warnings.isEmpty {
        let said = warnings.map { desk.say($0) }.joined(separator: ", ")
        runs.append(.init("  " + desk.symbols.majeure + " " + said, .atRisk))
      }
      if fact == .quote, let fee = migration.setupFee {
        runs.append(.init(" + " + desk.say(MigrationSheetLine.setupFee(fee)), .dim))
      }
    }
    let deed = migration.deed(of: requirement).map { deed in
      let who = room.width < 60 ? deed.by.rawValue : names.agent(deed.by)
      return StyledLine.Run(who + ", " + desk.formats.moment(deed.at), .dim)
    }
    Self.draw(runs, deed, on: &surface, in: room)
  }

  /// What is known comes before who wrote it down, where there is no room for both.
  private static func draw(
    _ runs: [StyledLine.Run],
    _ trailing: StyledLine.Run?,
    on surface: inout Surface,
    in area: Area
  ) {
    let line = StyledLine(runs)
    let fits = trailing.map { line.cells + 1 + SafeText.cells(of: $0.text) <= area.width } ?? false
    StyledLine(runs, trailing: fits ? trailing : nil).draw(on: &surface, in: area)
  }
}

extension MigrationValue {
  /// Whether the name of its fact says all of it already.
  fileprivate var saysNothing: Bool {
    switch self {
    case .quoteSent, .quoteAnswer(.accepted), .productionAnswer(.accepted): true
    default: false
    }
  }
}
