import Desk
import Store
import Terminal

/// The other sessions at the desk, as the program tells and sees them.
///
/// Presence is a courtesy: what goes wrong with it is reported once and troubles nobody.
final class Company {
  private let store: DeskStore
  private let loop: EventLoop<Answer>
  private let report: (any Error) -> Void
  private var board: PresenceBoard?
  private var watch: (id: WatchID, source: DirectoryWatch)?
  private var told: Attention?
  private var hasReported = false
  private var lastLook = ContinuousClock.now

  /// Many people move at once on a busy desk: what they do is looked at a few times a second.
  private static let coalescing = Duration.milliseconds(200)
  /// How often it is looked should no file have told.
  private static let slowPoll = Duration.seconds(5)

  init(_ store: DeskStore, _ loop: EventLoop<Answer>, report: @escaping (any Error) -> Void) {
    self.store = store
    self.loop = loop
    self.report = report
  }

  /// Whether a change that the loop noticed is one of the board.
  func noticed(_ id: WatchID) -> Bool { id == watch?.id }

  /// Whether it is time to look even though no file told.
  var isDue: Bool { .now - lastLook >= Self.slowPoll }

  /// Tells the others what the person is on, where that is something else than before.
  func tell(_ attention: Attention?, by viewer: Agent, at now: Instant) {
    guard attention != told else { return }
    attach()
    do {
      try board?.tell(attention, by: viewer, since: now)
      // What is told here is no news here.
      watch?.source.ignored = board?.ownFile
      told = attention
    } catch {
      // It is tried again whenever something happens here.
      guard !hasReported else { return }
      hasReported = true
      report(error)
    }
  }

  /// Who is where now, as far as the viewer may know.
  func look(for viewer: Agent) -> Presence {
    lastLook = .now
    attach()
    return board?.look(for: viewer) ?? .none
  }

  /// Takes this session from the others' sight, until it is told again what the person is on.
  func leave() {
    board?.leave()
    told = nil
  }

  /// Opens the board where there is one by now, and another where it was taken away.
  private func attach() {
    if let watch, watch.source.isGone {
      loop.unwatch(watch.id)
      (board, self.watch, told) = (nil, nil, nil)
    }
    guard watch == nil, let board = store.presenceBoard(),
      let source = try? DirectoryWatch(directory: board.path, noticesClosing: true)
    else { return }
    self.board = board
    watch = (loop.watch(source, coalescing: Self.coalescing), source)
  }
}
