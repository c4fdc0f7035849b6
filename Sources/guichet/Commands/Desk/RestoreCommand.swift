import ArgumentParser
import Desk
import Foundation
import Interface
import Store

/// `guichet restore FILE`: a backup in the place of a desk that nobody has open, which is kept beside it.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration.say("restore", .restore)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.restoreFile, "file"), completion: .file())
  var file: String

  func run() throws {
    guard access(file, F_OK) == 0 else { throw CommandProblem.noFile(file) }
    let path = Places().database(named: desk.path)
    try DeskDirectory.make(for: path)
    let now = Instant.present
    let report = try DeskStore.restore(file, to: path, by: login(), at: now)
    if form.json {
      try Output.results.json([
        "desk": .string(report.desk), "kept": .string(orNull: report.kept),
        "last_entry": .string(orNull: report.lastEntry?.rfc3339),
      ])
    } else {
      let calendar = Rules.builtIn.calendar
      let formats = Formats(language: Speech.language, zone: calendar.zone, day: calendar.day, now: now)
      let moment = report.lastEntry.map(formats.sentenceMoment)
      try Output.results.say(said(BackupText.restored(desk: report.desk, lastChange: moment)))
      if let kept = report.kept { try Output.results.say(said(BackupText.kept(path: kept))) }
    }
  }

  /// Who restores: the agent of the desk that is there; where none can be read, whoever the account is.
  private func login() throws -> Login {
    do {
      let open = try desk.open(.readOnly)
      // A desk that this process has open is in use.
      defer { try? open.store.close() }
      return open.me.login
    } catch is StoreError {
      // Whether that is a desk at all, and whose, the restoration tells.
      guard let account = UnixUser.current else { throw CommandProblem.accountUnknown }
      return Login(account.login)
    }
  }
}
