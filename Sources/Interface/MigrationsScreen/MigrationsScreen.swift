import Desk
import Store
import Terminal

/// The board of migrations: a column a phase, a card a migration, the coming dates below.
///
/// On a narrow screen it is a list by phase. It reads the cards in sight, however many there are.
public struct MigrationsScreen: Screen {
  /// A place on the board.
  struct Place: Hashable, Sendable {
    var phase: Phase
    /// How many come before it in its phase.
    var index: Int
  }

  /// The cards of a phase that are in sight.
  struct Column: Sendable {
    var phase: Phase
    /// How many the phase has.
    var count: Int
    /// How many come before those in sight.
    var first = 0
    var rows: [TicketRow] = []
  }

  /// The board's screen.
  public let kind = ScreenKind.migrations
  private var counts = MigrationCounts.none
  private(set) var columns: [Column] = []
  private(set) var chosen: Place?
  private(set) var chosenRow: TicketRow?
  private(set) var agenda = Agenda.empty

  /// The board, on its first card.
  public init() {}

  /// The chosen migration.
  public var targets: Targets {
    chosenRow.map { Targets(numbers: [$0.number], row: $0) } ?? .none
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      switch event {
      case .appeared, .refresh(.desk): try load(desk)
      case .refresh(.size), .refresh(.time): try readCards(desk)
      case .action(let action): return try act(action, desk)
      case .input, .answered, .performing, .performed, .edited, .closing: break
      }
      return []
    } catch {
      return [.failed(error, desk)]
    }
  }

  /// How many migrations are in work.
  var inWork: Int { counts.byPhase.filter { $0.key != Phase.finished }.values.reduce(0, +) }
}

// MARK: Reading

extension MigrationsScreen {
  /// Reads the board again; what is chosen stays, wherever it went.
  private mutating func load(_ desk: DeskContext) throws {
    counts = try desk.store.migrationCounts(viewer: desk.viewer, asOf: desk.looksBack ? desk.now : nil)
    // Phases that no migration has on its way fold away.
    columns = Phase.allCases.filter { counts.onTheWay.contains($0) }.map { phase in
      Column(phase: phase, count: counts.byPhase[phase] ?? 0, first: columns.first { $0.phase == phase }?.first ?? 0)
    }
    if let row = chosenRow, let place = try desk.store.placeOnBoard(of: row.number, viewer: desk.viewer) {
      chosen = Place(phase: place.phase, index: place.index)
    } else {
      choose(chosen ?? Place(phase: .request, index: 0))
    }
    agenda = try Agenda(desk)
    try readCards(desk)
  }

  /// Reads the cards in sight, and the chosen one.
  private mutating func readCards(_ desk: DeskContext) throws {
    let layout = BoardLayout(desk.size, columns: columns, agenda: agenda.entries.count)
    let ranges = layout.ranges(columns, around: chosen)
    for index in columns.indices {
      let range = ranges[index]
      columns[index].first = range.lowerBound
      columns[index].rows =
        try range.isEmpty
        ? []
        : desk.store.migrations(
          in: columns[index].phase,
          viewer: desk.viewer,
          now: desk.now,
          looksBack: desk.looksBack,
          from: range.lowerBound,
          limit: range.count
        )
    }
    chosenRow = chosen.flatMap(row)
  }

  private func row(at place: Place) -> TicketRow? {
    guard let column = columns.first(where: { $0.phase == place.phase }) else { return nil }
    let index = place.index - column.first
    return column.rows.indices.contains(index) ? column.rows[index] : nil
  }

  /// Chooses the card there, or the nearest one.
  private mutating func choose(_ place: Place) {
    let filled = columns.filter { $0.count > 0 }
    guard let column = filled.first(where: { $0.phase >= place.phase }) ?? filled.last else {
      chosen = nil
      return
    }
    chosen = Place(phase: column.phase, index: min(max(0, place.index), column.count - 1))
  }
}

// MARK: Acting

extension MigrationsScreen {
  private mutating func act(_ action: ActionName, _ desk: DeskContext) throws -> [Request] {
    switch action {
    case .back: return [.pop]
    case .open: return chosenRow.map { [.push(MigrationScreen($0.number))] } ?? []
    case .left: try step(-1, desk)
    case .right: try step(1, desk)
    default:
      let layout = BoardLayout(desk.size, columns: columns, agenda: agenda.entries.count)
      guard let step = ListStep(action, page: layout.page) else { return [] }
      try move(step, isList: layout.isList, desk)
    }
    return []
  }

  /// Goes to the next column that has cards.
  private mutating func step(_ direction: Int, _ desk: DeskContext) throws {
    guard let chosen, var index = columns.firstIndex(where: { $0.phase == chosen.phase }) else { return }
    let first = columns[index].first
    index += direction
    while columns.indices.contains(index), columns[index].count == 0 { index += direction }
    guard columns.indices.contains(index) else { return }
    // The card beside it, as it looks on the screen.
    let beside = columns[index].first + chosen.index - first
    choose(Place(phase: columns[index].phase, index: beside))
    try readCards(desk)
  }

  private mutating func move(_ step: ListStep, isList: Bool, _ desk: DeskContext) throws {
    guard let chosen else { return }
    let filled = columns.filter { $0.count > 0 }
    switch step {
    case .toStart: choose(isList ? Place(phase: .request, index: 0) : Place(phase: chosen.phase, index: 0))
    case .toEnd: choose(isList ? Place(phase: .finished, index: .max) : Place(phase: chosen.phase, index: .max))
    case .by(let distance) where !isList:
      choose(Place(phase: chosen.phase, index: chosen.index + distance))
    case .by(let distance):
      // In a list the phases follow one another.
      let before = filled.prefix { $0.phase != chosen.phase }.reduce(0) { $0 + $1.count }
      var rest = min(max(0, before + chosen.index + distance), filled.reduce(0) { $0 + $1.count } - 1)
      for column in filled {
        if rest < column.count {
          choose(Place(phase: column.phase, index: rest))
          break
        }
        rest -= column.count
      }
    }
    try readCards(desk)
  }
}
