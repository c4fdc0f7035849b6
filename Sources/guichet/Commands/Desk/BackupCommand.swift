import ArgumentParser
import Desk
import Interface
import Store

/// `guichet backup FILE`: a checked copy of the desk, made while people work.
struct BackupCommand: ParsableCommand {
  /// How long the journal is waited for once the backup is made: it does not depend on that.
  private static let patience = Duration.seconds(1)

  static let configuration = CommandConfiguration.say("backup", .backup)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.backupFile, "file"), completion: .file())
  var file: String

  @Option(help: .say(.keep, "count"))
  var keep: Int?

  func run() throws {
    if let keep, keep < 1 { throw UsageProblem.notACount("\(keep)", name: "--keep") }
    let open = try desk.open(.readOnly)
    let report = try open.store.backUp(to: file, by: open.me.login, at: open.now, keeping: keep)
    let isNoted = try note(report, open)
    if form.json {
      try Output.results.json([
        "file": .string(report.path), "bytes": .int(report.bytes), "at": .string(open.now.rfc3339),
        "removed": .array(report.removed.map(JSON.string)), "journalled": .bool(isNoted),
      ])
    } else {
      let size = try open.formats().size(report.bytes)
      try Output.results.say(said(BackupText.made(path: report.path, size: size)))
      if !report.removed.isEmpty { try Output.results.say(said(BackupText.removed(report.removed))) }
    }
  }

  /// Has the desk's journal tell of it, where that can be; the backup is none the worse where it cannot.
  private func note(_ report: BackupReport, _ open: OpenDesk) throws -> Bool {
    do {
      let writer = try DeskStore.open(at: open.store.path, access: .readWrite, patience: Self.patience)
      try writer.note(report, by: open.me.login, at: open.now)
      return true
    } catch {
      let reason = ErrorWording(formats: try open.formats()).line(for: error)
      try Output.messages.say("guichet: " + said(BackupText.notNoted(reason: reason)))
      return false
    }
  }
}
