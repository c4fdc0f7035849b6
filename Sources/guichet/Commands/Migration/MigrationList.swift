import ArgumentParser
import Desk
import Exchange
import Interface
import Store

/// `guichet migration list`: the migrations, phase by phase, in the board's order.
struct MigrationList: ServableOnDesk {
  static let configuration = CommandConfiguration.say("list", .migrationList)

  private static let page = 200

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  @Option(help: .say(.phases, "phase"))
  var phase: [String] = []

  @Flag(help: .say(.cancelledOnes))
  var cancelled = false

  @Option(help: .say(.limit, "count"))
  var limit: Int?

  @Option(help: .say(.after, "next"))
  var after: String?

  func run() throws {
    if let limit, limit < 1 { throw UsageProblem.notACount("\(limit)", name: "--limit") }
    let named: Set<Phase> = try Words.set(phase, for: "--phase")
    let start = try after.map { try MigrationPlace($0) } ?? .start
    let open = try desk.open(.readOnly, at: moment.at)
    let phases = Phase.allCases.filter { (named.isEmpty ? $0 != .finished : named.contains($0)) && $0 >= start.phase }
    var rest = limit ?? .max
    var next: MigrationPlace?
    var rows: [TicketRow] = []
    for phase in phases where rest > 0 && !cancelled {
      var first = phase == start.phase ? start.first : 0
      while rest > 0 {
        let read = try open.store.migrations(
          in: phase,
          viewer: open.me,
          now: open.now,
          looksBack: open.isPast,
          from: first,
          limit: min(rest, Self.page)
        )
        rows += read
        first += read.count
        rest -= read.count
        guard !read.isEmpty else { break }
        next = MigrationPlace(phase: phase, first: first)
      }
    }
    if cancelled {
      rows = try open.store.cancelledMigrations(
        viewer: open.me,
        now: open.now,
        looksBack: open.isPast,
        limit: rest
      )
    }
    try report(rows, next: rest == 0 && !cancelled ? next : nil, open)
  }

  private func report(_ rows: [TicketRow], next: MigrationPlace?, _ open: OpenDesk) throws {
    guard !form.json else {
      var list = try JSONListPrinter("migrations")
      try list.add(rows.map { TicketDocument($0).json })
      try list.end(with: [JSON.Member("next", .string(orNull: next?.text))])
      return
    }
    guard !rows.isEmpty else { return try Output.messages.say(said(CommandText.noTickets)) }
    try Output.results.table(MigrationTable(rows, formats: try open.formats()).table, withTitles: true)
    if let next { try Output.messages.say(said(CommandText.more(next: next.text))) }
  }
}

/// A place in the list of migrations, as `next` tells it and `--after` takes it.
struct MigrationPlace {
  let phase: Phase
  let first: Int

  /// Before the first.
  static let start = MigrationPlace(phase: .request, first: 0)

  init(phase: Phase, first: Int) {
    self.phase = phase
    self.first = first
  }

  init(_ text: String) throws(UsageProblem) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let phase = Phase(rawValue: String(parts[0])), let first = Int(parts[1]), first >= 0 else {
      throw .placeNotFromList(text)
    }
    self.init(phase: phase, first: first)
  }

  var text: String { "\(phase.rawValue):\(first)" }
}

/// Migrations as a plain table: where they stand, what comes next, the customer last and whole.
struct MigrationTable {
  let table: TextTable

  init(_ rows: [TicketRow], formats: Formats) {
    var table = TextTable(columns: [
      TextTable.Column(title: said(ListWord.number), alignment: .trailing, width: 7),
      TextTable.Column(title: said(ListWord.phase), width: 27),
      TextTable.Column(title: said(ListWord.turn), width: 10),
      TextTable.Column(title: said(ListWord.missing), alignment: .trailing, width: 6),
      TextTable.Column(title: said(ListWord.nextDate), width: 10),
      TextTable.Column(title: said(ListWord.versions), width: 17),
      TextTable.Column(title: said(ListWord.agent), width: 10),
      TextTable.Column(title: said(ListWord.customer)),
    ])
    table.rows = rows.compactMap { row in
      guard let migration = row.migration else { return nil }
      return [
        row.number.text,
        said(migration.phase),
        said(migration.turn),
        migration.missing.isEmpty ? "—" : "\(migration.missing.count)",
        migration.nextDate.map(formats.date) ?? "—",
        (migration.source ?? "?") + " → " + (migration.target ?? "?"),
        row.assignee?.login.rawValue ?? "—",
        row.customer.name,
      ]
    }
    self.table = table
  }
}
