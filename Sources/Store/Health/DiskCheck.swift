import Foundation

/// The file system on which the desk lies: its kind, and whether there is room for work and for a copy.
struct DiskCheck: HealthCheck {
  /// With less than that many bytes left, work may stop any moment.
  private static let hardlyRoom = 32_000_000
  /// A log is folded into the database at 4 MB: one that is that long was kept from it.
  private static let longLog = 64_000_000

  let subject = HealthSubject.disk

  func examine(_ patient: Patient) -> [Finding] { Self.examine(patient.file) }

  /// The same for files that may not be a desk's.
  static func examine(_ file: DeskFile) -> [Finding] {
    let free = file.freeBytes
    let needed = file.length
    var found: [Finding] = []
    if free < hardlyRoom {
      found.append(Finding(.disk, .fault, .hardlyRoom(free: free)))
    } else if free < needed {
      found.append(Finding(.disk, .remark, .noRoomForCopy(free: free, needed: needed)))
    } else {
      found.append(Finding(.disk, .sound, .place(kind: file.fileSystem, free: free)))
    }
    var facts = stat()
    if stat(file.path + "-wal", &facts) == 0, facts.st_size > longLog {
      found.append(Finding(.disk, .remark, .longLog(bytes: Int(facts.st_size))))
    }
    return found
  }
}
