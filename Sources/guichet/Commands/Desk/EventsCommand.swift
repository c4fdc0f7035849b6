import ArgumentParser
import Exchange
import Interface
import Store

/// `guichet events`: the journal as lines of JSON, oldest first.
struct EventsCommand: ServableOnDesk {
  private static let pageSize = 500

  static let configuration = CommandConfiguration.say("events", .events)

  @OptionGroup var desk: DeskOptions

  @Option(help: .say(.since, "seq"))
  var since = 0

  @Flag(help: .say(.migrationEvents))
  var migrations = false

  func run() throws {
    let open = try desk.open(.readOnly)
    var last = since
    while true {
      let entries = try open.store.events(
        since: last,
        ofMigrations: migrations,
        viewer: open.me,
        limit: Self.pageSize
      )
      guard let newest = entries.last else { return }
      try Output.results.write(entries.map { JournalDocument($0).json.text + "\n" }.joined())
      last = newest.sequence
    }
  }
}
