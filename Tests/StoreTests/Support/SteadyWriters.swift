import Desk
import Foundation
import Store
import Synchronization

/// People who write notes without a pause, each on a ticket of theirs, in threads of their own until they are told to stop.
final class SteadyWriters: Sendable {
  private let state = Mutex(State())
  private let group = DispatchGroup()

  private struct State {
    var isOver = false
    var commits = 0
    var errors: [any Error] = []
  }

  init(desk path: String, on numbers: [TicketNumber]) {
    for number in numbers {
      group.enter()
      Thread.detachNewThread { [self] in
        defer { group.leave() }
        do {
          let store = try DeskStore.open(at: path, access: .readWrite, patience: .seconds(60))
          while !state.withLock({ $0.isOver }) {
            _ = try store.perform(.note("encore"), on: number, by: Login("marie"), at: TemporaryDesk.monday)
            state.withLock { $0.commits += 1 }
          }
        } catch {
          state.withLock { $0.errors.append(error) }
        }
      }
    }
  }

  /// How many notes are committed by now.
  var commits: Int { state.withLock { $0.commits } }

  /// Has them stop and says what went wrong for any of them.
  func stop() -> [any Error] {
    state.withLock { $0.isOver = true }
    group.wait()
    return state.withLock { $0.errors }
  }
}
