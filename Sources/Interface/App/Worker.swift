import Desk
import Dispatch
import Store
import Synchronization
import Terminal

/// Does work beside the screen and posts what came of it.
///
/// Deeds are done one after the other in the order in which they were asked for; searches beside them, and only the latest.
final class Worker: Sendable {
  private let store: DeskStore
  private let mailbox: Mailbox<Answer>
  private let deeds = DispatchQueue(label: "guichet.deeds")
  private let searches = DispatchQueue(label: "guichet.searches")
  /// How many searches of each name were asked for.
  private let latest = Mutex<[String: Int]>([:])

  init(store: DeskStore, mailbox: Mailbox<Answer>) {
    self.store = store
    self.mailbox = mailbox
  }

  func begin(_ work: Work) {
    guard work.isSearch else {
      deeds.async { self.run(work) }
      return
    }
    let turn = latest.withLock { latest in
      latest[work.id, default: 0] += 1
      return latest[work.id]
    }
    store.interruptReads()
    searches.async {
      guard self.latest.withLock({ $0[work.id] }) == turn else { return }
      self.run(work)
    }
  }

  /// Waits until every deed asked for is done.
  func finish() {
    deeds.sync {}
  }

  private func run(_ work: Work) {
    let result = Result<any Sendable, any Error> { try work.body(store) }
    mailbox.post(Answer(id: work.id, result: result))
  }
}
