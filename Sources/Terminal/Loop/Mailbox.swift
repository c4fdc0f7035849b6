import CTerminal
import Glibc
import Synchronization

/// Where other threads leave what they found for the thread that has the screen.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  /// Readable while there are messages.
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = ct_wake_source()
    guard descriptor >= 0 else { throw .system(call: "eventfd", code: errno) }
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// Leaves a message and wakes the loop; from any thread.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    ct_wake(descriptor)
  }

  /// Takes the messages that are there.
  public func takeAll() -> [Message] {
    ct_drain(descriptor)
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
