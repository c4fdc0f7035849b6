import CTerminal
import Glibc

/// The one loop of the program: waits for keys, signals, files, time and other threads at once.
///
/// It reads all there is, hands it over in one batch, and waits again: one update and one frame, however much came in.
/// It belongs to the thread that owns the session. ``Signals/block()`` comes first.
public final class EventLoop<Message: Sendable> {
  /// Where other threads post.
  public let mailbox: Mailbox<Message>
  /// Whether Ctrl-Z stops the program, where there is a shell to go back to.
  public var allowsSuspension = true
  /// Called before the program is stopped, from when on it can tell nobody anything.
  public var willSuspend: () -> Void = {}

  private let session: TerminalSession
  private let signals: Int32
  private let timer: Int32
  private var watches: [Watch] = []
  private var nextWatch = 0
  private var pendingSignals: Set<Int32> = []
  private var idle: IdleMark?
  private var spinGuard = SpinGuard()
  /// When the rest of a paste or sequence is no longer waited for.
  private var patienceEnds: ContinuousClock.Instant?
  /// When the time is up that the desk asked to wait at most.
  private var waitEnds: ContinuousClock.Instant?

  private struct Watch {
    let id: WatchID
    let source: any EventSource
    let coalescing: Duration
    let spacing: Duration
    /// When the change that was noticed is reported.
    var due: ContinuousClock.Instant?
    /// When one was reported last.
    var reported: ContinuousClock.Instant?
  }

  /// A loop for a session.
  ///
  /// - Throws: ``TerminalError/system(call:code:)`` when the system refuses a descriptor.
  public init(session: TerminalSession, environment: [String: String]) throws(TerminalError) {
    ct_block_signals()
    self.session = session
    mailbox = try Mailbox()
    signals = ct_signal_source()
    timer = ct_timer_source()
    guard signals >= 0, timer >= 0 else { throw .system(call: "signalfd, timerfd", code: errno) }
    idle = IdleMark(environment: environment)
  }

  deinit {
    close(signals)
    close(timer)
  }

  /// Watches a source from now on; changes that follow each other within `coalescing` are reported once, and under a stream
  /// of changes one is reported no sooner than `spacing` after the last.
  public func watch(
    _ source: any EventSource,
    coalescing: Duration = .zero,
    spacing: Duration = .zero
  ) -> WatchID {
    let id = WatchID(number: nextWatch)
    nextWatch += 1
    watches.append(Watch(id: id, source: source, coalescing: coalescing, spacing: spacing))
    return id
  }

  /// Ends a watch.
  public func unwatch(_ id: WatchID) {
    watches.removeAll { $0.id == id }
  }

  /// Runs until the handler says stop or the program has to end.
  ///
  /// - Parameter handler: called once at the start, with nothing, and then with everything that happened since; it
  ///   updates, draws, and says what to wait for.
  /// - Returns: why the program has to end; nil if the handler said stop.
  public func run<Failure: Error>(
    _ handler: ([Event<Message>]) throws(Failure) -> Next
  ) throws(Failure) -> Termination? {
    var next = try handler([])
    while case .wait(let instant, let delay) = next {
      _ = ct_set_timer(timer, instant.map { max(1, $0) } ?? 0, 0)
      waitEnds = delay.map { .now + $0 }
      let events = waitForEvents()
      next = try handler(events)
      for case .terminate(let reason) in events { return reason }
    }
    return nil
  }

  // MARK: Waiting

  /// Sleeps until there is something to say.
  private func waitForEvents() -> [Event<Message>] {
    var isFirstSleep = true
    while true {
      let ready = sleep(isFirst: &isFirstSleep)
      let events = collectEvents(ready)
      // A part of a paste, or a file that nobody asked about, is something too.
      let readSomething = (ready[0] != 0 && session.foundInput) || ready[1...].contains { $0 != 0 }
      let didSomething = !events.isEmpty || readSomething
      if spinGuard.isSpinning(afterTurnAt: .now, didSomething: didSomething) { return [.terminate(.spinning)] }
      if !events.isEmpty { return events }
    }
  }

  /// Waits for one of the descriptors or for the next deadline.
  ///
  /// - Parameter isFirst: whether to leave the idle mark; once a wait, or a mark kept in a watched directory would wake the
  ///   loop that writes it.
  /// - Returns: what is ready, in the order of ``descriptors``.
  private func sleep(isFirst: inout Bool) -> [Int16] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = nfds_t(polled.count)
    // Only a loop that is going to sleep has dealt with everything.
    if poll(&polled, count, 0) == 0 {
      let timeout = millisecondsToDeadline()
      if timeout != 0 {
        if isFirst { idle?.write() }
        isFirst = false
        poll(&polled, count, timeout)
      }
    }
    return polled.map { $0.revents }
  }

  private var descriptors: [Int32] {
    [session.input, signals, timer, mailbox.descriptor] + watches.map { $0.source.descriptor }
  }

  private func millisecondsToDeadline() -> Int32 {
    var first = patienceEnds
    for deadline in [waitEnds] + watches.map({ $0.due }) {
      if let deadline { first = min(first ?? deadline, deadline) }
    }
    guard let first else { return -1 }
    let milliseconds = ((first - .now) / .milliseconds(1)).rounded(.up)
    return Int32(min(max(0, milliseconds), Double(Int32.max)))
  }

  // MARK: Collecting

  private func collectEvents(_ ready: [Int16]) -> [Event<Message>] {
    if ready[1] != 0 { drainSignals() }
    var events = endingEvents(terminal: ready[0])
    if events.isEmpty {
      if ready[0] != 0 { readInputs(into: &events) }
      giveUpWaiting(into: &events)
      handleSignals(into: &events)
    }
    if ready[3] != 0 {
      let messages = mailbox.takeAll()
      if !messages.isEmpty { events.append(.posted(messages)) }
    }
    collectChanges(Array(ready[4...]), into: &events)
    collectTick(timerIsReady: ready[2] != 0, into: &events)
    return events
  }

  private func drainSignals() {
    while case let signal = ct_next_signal(signals), signal != 0 { pendingSignals.insert(signal) }
  }

  /// What ends the program, before anything is read from a terminal that may be gone.
  private func endingEvents(terminal: Int16) -> [Event<Message>] {
    let isGone = terminal & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    // A terminal that is ready to be read and has nothing to read is at its end.
    let isAtEnd = terminal & Int16(POLLIN) != 0 && ct_bytes_waiting(session.input) <= 0
    if isGone || isAtEnd || pendingSignals.contains(SIGHUP) { return [.terminate(.hangUp)] }
    if pendingSignals.contains(SIGTERM) || pendingSignals.contains(SIGQUIT) { return [.terminate(.terminated)] }
    if pendingSignals.contains(SIGINT) { return [.terminate(.interrupted)] }
    return []
  }

  private func readInputs(into events: inout [Event<Message>]) {
    let inputs = session.readInputs()
    patienceEnds = session.patience.map { .now + $0 }
    append(inputs, to: &events)
  }

  private func giveUpWaiting(into events: inout [Event<Message>]) {
    guard let end = patienceEnds, end <= .now else { return }
    patienceEnds = nil
    append(session.giveUpWaiting(), to: &events)
  }

  private func append(_ inputs: [Input], to events: inout [Event<Message>]) {
    guard !inputs.isEmpty else { return }
    idle?.count(inputs: inputs.count)
    let suspends = allowsSuspension && session.canSuspend
    let rest = inputs.filter { !(suspends && $0 == .key(.control("z"))) }
    if !rest.isEmpty { events.append(.inputs(rest)) }
    if rest.count < inputs.count { pendingSignals.insert(SIGTSTP) }
  }

  private func handleSignals(into events: inout [Event<Message>]) {
    if pendingSignals.remove(SIGTSTP) != nil, allowsSuspension, session.canSuspend {
      willSuspend()
      session.suspend()
      drainSignals()
      pendingSignals.remove(SIGCONT)
      events.append(.continued)
    }
    if pendingSignals.remove(SIGCONT) != nil {
      session.takeBack()
      events.append(.continued)
    }
    if pendingSignals.remove(SIGWINCH) != nil {
      events.append(.resized(session.takeSize()))
    }
  }

  private func collectChanges(_ ready: [Int16], into events: inout [Event<Message>]) {
    for (index, revents) in ready.enumerated() where revents != 0 {
      if watches[index].source.drain(), watches[index].due == nil {
        let soonest = watches[index].reported.map { $0 + watches[index].spacing } ?? .now
        watches[index].due = max(.now + watches[index].coalescing, soonest)
      }
    }
    // A descriptor that is dead would be ready for ever.
    let dead = ready.indices.filter { ready[$0] & Int16(POLLERR | POLLNVAL) != 0 }.map { watches[$0].id }
    for index in watches.indices {
      guard let due = watches[index].due, due <= .now else { continue }
      watches[index].due = nil
      watches[index].reported = .now
      events.append(.changed(watches[index].id))
    }
    if !dead.isEmpty { watches.removeAll { dead.contains($0.id) } }
  }

  private func collectTick(timerIsReady: Bool, into events: inout [Event<Message>]) {
    if timerIsReady { ct_drain(timer) }
    let isOver = waitEnds.map { $0 <= .now } ?? false
    guard timerIsReady || isOver else { return }
    waitEnds = nil
    events.append(.tick)
  }
}
