import Desk
import Foundation
import GRDB

extension DeskStore {
  /// A backup is its owner's alone, wherever it lies: it holds all that the desk keeps apart by rights.
  private static let backupMode: mode_t = 0o600

  /// Makes a checked copy of the desk as it is at one moment, while people work: a desk in one file, to be kept elsewhere.
  ///
  /// Neither the write gate nor anything else that people wait for is held, and a desk that is damaged, or whose gate or disk
  /// is stuck, is refused no backup for that. For the same reason nothing is written into the desk itself: that it was
  /// backed up is journalled afterwards, by ``note(_:by:at:)``, where that can be done.
  ///
  /// - Parameters:
  ///   - destination: the file, which replaces an older backup of that name and nothing else.
  ///   - count: makes the file's name the common one of dated backups, of which so many stay.
  /// - Throws: `DeskRefusal.missingRight`; `StoreError`, `.corrupt` of the desk among them, and then there is no new backup
  ///   and no old one went.
  public func backUp(
    to destination: String,
    by login: Login,
    at: Instant,
    keeping count: Int? = nil
  ) throws -> BackupReport {
    _ = try read { db in try acting(login, with: .backup, db) }
    let dated = count.map { _ in DatedBackups(of: destination) }
    let place = DeskFile(dated?.path(at: at) ?? destination)
    try refuseToReplace(place)
    // Dated ones have a partial file in common, or what a killed run left would never be cleared away.
    let copy = try copy(for: place, at: DeskFile(destination).partial)
    do {
      try StoreError.translating(file) {
        let configuration = Connections.configuration(readOnly: true)
        try copy.fill(from: DatabaseQueue(path: file.path, configuration: configuration), of: file)
      }
      try Soundness.check(copy.file, named: file.name)
      try copy.settle()
      place.removeTraces()
    } catch let fault as Soundness.Fault {
      copy.discard()
      throw StoreError.corrupt(path: file.name, what: fault.what)
    } catch {
      copy.discard()
      throw error
    }
    return BackupReport(
      path: place.name,
      bytes: place.length,
      removed: count.flatMap { dated?.prune(keeping: $0, with: place.path) } ?? []
    )
  }

  /// Writes into the desk's own journal that it was backed up.
  ///
  /// - Throws: `StoreError`.
  public func note(_ report: BackupReport, by login: Login, at: Instant) throws {
    try write { db in
      try Act(at: at, by: login, "backup", subject: report.path).record(nil as String?, ["bytes": report.bytes], db)
    }
  }

  private func copy(for place: DeskFile, at file: DeskFile) throws -> DeskCopy {
    do {
      return try DeskCopy(for: place, at: file, mode: Self.backupMode)
    } catch StoreError.locked {
      throw StoreError.backupUnderWay(path: place.name)
    }
  }

  /// Refuses what is no backup: anything but a desk's file, this desk, and any that people work with.
  private func refuseToReplace(_ place: DeskFile) throws(StoreError) {
    guard place.isThere else { return }
    guard place.identity != file.identity, place.isSetAside else { throw .notABackup(path: place.name) }
  }
}
