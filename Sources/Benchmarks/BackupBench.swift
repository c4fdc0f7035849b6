import Desk
import Foundation
import Store
import Synchronization

/// What a backup costs those who work meanwhile: their commits with one under way, and right after it.
struct BackupBench {
  let store: DeskStore
  let viewer: Agent
  let directory: String

  func run(into report: inout Report) throws {
    let (copy, target) = (directory + "/backup-bench.db", directory + "/backup-bench-target.db")
    for path in [copy, target] { Self.remove(path) }
    defer { for path in [copy, target] { Self.remove(path) } }
    // What is written here is not to be found in the desk that other figures are taken from.
    _ = try store.backUp(to: copy, by: viewer.login, at: .present)
    let clock = ContinuousClock()
    let busy = try BusyWriters(desk: copy, by: viewer, count: 4)
    let quiet = try busy.latencies { Thread.sleep(forTimeInterval: 5) }
    var time = Duration.zero
    let during = try busy.latencies {
      time = try clock.measure { _ = try busy.store.backUp(to: target, by: viewer.login, at: .present) }
    }
    let after = try busy.latencies { Thread.sleep(forTimeInterval: 2) }
    report.add("a backup, checked", time)
    report.add("a commit (4 writers)", quiet, limit: .milliseconds(100))
    report.add("… with a backup under way", during, limit: .milliseconds(500))
    report.add("… right after it", after, limit: .milliseconds(500))
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", ".lock", ".open"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }
}

/// People who write notes to a desk, twenty a second together, for as long as something lasts.
private struct BusyWriters {
  let store: DeskStore
  private let stores: [DeskStore]
  private let viewer: Agent
  private let number: TicketNumber

  struct NoTicket: Error {}

  init(desk: String, by viewer: Agent, count: Int) throws {
    stores = try (0..<count).map { _ in try DeskStore.open(at: desk, access: .readWrite) }
    store = try DeskStore.open(at: desk, access: .readOnly)
    self.viewer = viewer
    guard let row = try store.page(.open, viewer: viewer, now: .present, limit: 1).rows.first else { throw NoTicket() }
    number = row.number
  }

  /// How long each note took while `body` ran.
  func latencies(_ body: () throws -> Void) throws -> [Duration] {
    let isOver = Atomic<Bool>(false)
    let found = Mutex<[Duration]>([])
    let group = DispatchGroup()
    for store in stores {
      DispatchQueue.global().async(group: group) {
        while !isOver.load(ordering: .relaxed) {
          let time = ContinuousClock().measure {
            _ = try? store.perform(.note("une note de quelques mots"), on: number, by: viewer.login, at: .present)
          }
          found.withLock { $0.append(time) }
          Thread.sleep(forTimeInterval: 0.2)
        }
      }
    }
    defer {
      isOver.store(true, ordering: .relaxed)
      group.wait()
    }
    try body()
    return found.withLock { $0 }
  }
}
