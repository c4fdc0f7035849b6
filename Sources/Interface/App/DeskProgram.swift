import Desk
import Foundation
import Store
import Terminal

/// The desk on the terminal: the frame's screens, the loop that wakes them, the work beside them.
///
/// `Signals.block()` must have been called before the process has a second thread, and so before the desk was opened.
public final class DeskProgram {
  /// What the program needs to know.
  public struct Options {
    /// What is said in which language, where the person is.
    public var language: Language
    /// The person's own settings.
    public var settings: Settings
    /// Where they are, and what the person chooses is kept.
    public var settingsPlace: SettingsPlace?
    /// The environment: `TERM`, `NO_COLOR`, `VISUAL`, `EDITOR`.
    public var environment: [String: String]
    /// Whether the person is let in to the desk and nothing else of the machine: no editor, and no shell to go back to.
    public var isConfined: Bool
    /// Where unfinished texts go when the desk cannot take them as the line drops.
    public var spool: DraftSpool?
    /// The moment it is.
    public var clock: () -> Instant
    /// Where surprises are told of, with its path; its descriptor takes the place of standard error.
    public var log: (path: String, descriptor: Int32?)
    /// Called with an error that nobody foresaw.
    public var report: (any Error) -> Void

    /// Options of those parts.
    public init(
      language: Language,
      settings: Settings,
      settingsPlace: SettingsPlace? = nil,
      environment: [String: String],
      log: (path: String, descriptor: Int32?),
      isConfined: Bool = false,
      spool: DraftSpool? = nil,
      clock: @escaping () -> Instant,
      report: @escaping (any Error) -> Void
    ) {
      self.language = language
      self.settings = settings
      self.settingsPlace = settingsPlace
      self.environment = environment
      self.log = log
      self.isConfined = isConfined
      self.spool = spool
      self.clock = clock
      self.report = report
    }
  }

  private let store: DeskStore
  private let options: Options
  private let session: TerminalSession
  private let loop: EventLoop<Answer>
  private let worker: Worker
  private let company: Company
  private var frame: Frame
  private var dataVersion: Int
  private var isLeaving = false
  /// Whether something happened since the last frame that may be seen.
  private var isStale = true

  /// How often it is looked whether somebody changed the desk, should no file have told.
  private static let slowPoll = Duration.seconds(5)
  /// The same while something is wrong, so that work goes on soon after it passed.
  private static let troubledPoll = Duration.seconds(1)
  /// Changes that follow each other so closely are read once: not the same in every program, or all that look at a desk would
  /// read it in the same moment, and keys would wait for them.
  private static let coalescing = Duration.milliseconds(Int.random(in: 40...160))
  /// While many people act at once, that long lies between two readings: still far below half a second.
  private static let spacing = Duration.milliseconds(250)

  /// Takes the terminal over.
  ///
  /// - Throws: `TerminalError`; `StoreError`.
  public init(
    _ store: DeskStore,
    viewer: Agent,
    first: any Screen = QueueScreen(),
    _ options: Options
  ) throws {
    self.store = store
    self.options = options
    var terminal = TerminalSession.Options(environment: options.environment)
    terminal.errors = options.log.descriptor
    let context = DeskContext(
      store: store,
      viewer: viewer,
      now: options.clock(),
      size: Size(width: 0, height: 0),
      rules: try store.currentRules().rules,
      language: options.language,
      keymap: options.settings.keymap,
      theme: options.settings.theme,
      themeName: options.settings.themeName,
      settings: options.settingsPlace,
      triageMovesOn: options.settings.triageMovesOn,
      wall: options.settings.wall,
      isConfined: options.isConfined,
      spool: options.spool
    )
    dataVersion = try store.dataVersion()
    session = try TerminalSession(terminal)
    loop = try EventLoop(session: session, environment: options.environment)
    loop.allowsSuspension = !options.isConfined
    worker = Worker(store: store, mailbox: loop.mailbox)
    company = Company(store, loop, report: options.report)
    frame = Frame(first, context, size: session.size)
  }

  /// Runs until the person leaves or the program has to end.
  ///
  /// - Returns: why it had to end; nil when the person left.
  /// - Throws: why the person may not be here any more: no agent by now, or one without a role.
  @discardableResult
  public func run() throws -> Termination? {
    let file = URL(fileURLWithPath: store.path)
    let directory = file.deletingLastPathComponent().path
    let name = file.lastPathComponent
    let watch = try DirectoryWatch(directory: directory, names: [name, name + "-wal"])
    _ = loop.watch(watch, coalescing: Self.coalescing, spacing: Self.spacing)
    loop.willSuspend = { [company] in company.leave() }
    lookAround()
    fulfil(frame.start())
    if frame.notice == nil { frame.notice = greeting }
    let reason = loop.run { take($0) }
    company.leave()
    finishWork()
    session.close()
    if let exclusion = frame.exclusion { throw exclusion }
    return reason
  }

  /// What is said at the start: what is wrong with the settings, that the terminal is not known, or which drafts wait.
  private var greeting: Notice? {
    let speech = frame.desk
    if let mistake = options.settings.mistakes.first {
      return Notice(speech.say(SettingMistakeText(mistake)), .failed)
    }
    let offer = frame.top.kind == .wall ? nil : frame.draftsOffer
    return session.unknownTerminal.map { Notice(speech.say(FrameText.terminalUnknown($0))) } ?? offer
  }

  // MARK: The loop

  private func take(_ events: [Event<Answer>]) -> Next {
    setTime()
    var mayHaveChanged = false
    for event in events {
      switch event {
      case .inputs(let inputs): fulfil(frame.take(inputs))
      case .resized(let size): fulfil(frame.resize(to: size))
      case .tick:
        mayHaveChanged = true
        passTime()
      case .changed(let id) where company.noticed(id): lookAround()
      case .changed: mayHaveChanged = true
      case .posted(let answers):
        for answer in answers { deliver(answer) }
      case .continued:
        session.repaint()
        mayHaveChanged = true
        isStale = true
      case .terminate: save(frame.close())
      }
    }
    if mayHaveChanged { lookForChanges() }
    if company.isDue { lookAround() }
    if isStale {
      session.present(frame.view(), styles: frame.desk.theme.styles)
      isStale = false
      nextChange = frame.nextChange
    }
    company.tell(frame.attention, by: frame.desk.viewer, at: frame.desk.now)
    guard !isLeaving else { return .stop }
    let poll = frame.isInTrouble ? Self.troubledPoll : Self.slowPoll
    return .wait(until: nextChange.map { Int64($0.seconds) }, atMost: poll)
  }

  /// A clock that went back has everything that depends on time looked at anew, and said so.
  private func setTime() {
    let before = frame.desk.now
    frame.set(now: options.clock())
    guard frame.desk.now < before else { return }
    fulfil(frame.timePassed())
  }

  /// When time alone changes what was drawn.
  private var nextChange: Instant?

  private func passTime() {
    guard let nextChange, frame.desk.now >= nextChange else { return }
    fulfil(frame.timePassed())
  }

  /// Reads again what is shown if another connection committed since the last look.
  private func lookForChanges() {
    do {
      let version = try store.dataVersion()
      if frame.readingFault != nil { fulfil(frame.set(readingFault: nil)) }
      guard version != dataVersion else { return }
      dataVersion = version
      let viewer = try store.agent(frame.desk.viewer.login)
      fulfil(frame.set(viewer: viewer, rules: try store.currentRules().rules))
      guard !isLeaving else { return }
      lookAround()
      fulfil(frame.deskChanged())
    } catch let error as StoreError where error.isPassing {
      // It is said for as long as it lasts, not each time it is found.
      guard frame.readingFault != error else { return }
      fulfil(frame.set(readingFault: error))
    } catch {
      tell(error)
    }
  }

  /// Sees who is where; nothing of it is read from the database.
  private func lookAround() {
    if frame.set(presence: company.look(for: frame.desk.viewer)) { isStale = true }
  }

  private func deliver(_ answer: Answer) {
    if case .failure(let error) = answer.result, !ErrorWording.foresees(error) {
      options.report(error)
      fulfil(frame.deliver(answer))
      frame.notice = Notice(frame.desk.say(FrameText.surprise(log: options.log.path)), .failed)
    } else {
      fulfil(frame.deliver(answer))
    }
  }

  private func tell(_ error: any Error) {
    if !ErrorWording.foresees(error) { options.report(error) }
    frame.notice = Notice(ErrorWording(formats: frame.desk.formats).line(for: error), .failed)
    isStale = true
  }

  // MARK: Effects

  private func fulfil(_ effects: [Effect]) {
    isStale = true
    for effect in effects {
      switch effect {
      case .work(let work): worker.begin(work)
      case .copy(let text): session.copy(text)
      case .editText(let text): fulfil(frame.deliver(edited: edit(text)))
      case .bell: session.ringBell()
      case .repaint: session.repaint()
      case .quit: isLeaving = true
      }
    }
  }

  /// Saves what is unfinished: nobody can be asked any more, and there is a second.
  private func save(_ effects: [Effect]) {
    for case .work(let work) in effects {
      do {
        _ = try work.body(store)
      } catch {
        options.report(error)
      }
    }
  }

  /// Waits for what is with the desk, and for what had to wait for that; a message that was not sent is kept then.
  private func finishWork() {
    worker.finish()
    while case let answers = loop.mailbox.takeAll(), !answers.isEmpty {
      for answer in answers {
        for case .work(let work) in frame.deliver(answer) where !work.isSearch { worker.begin(work) }
      }
      worker.finish()
    }
    save(frame.finish())
  }

  /// Hands a text to the person's own editor and returns what it was saved as; nil when that failed.
  private func edit(_ text: String) -> String? {
    // The frame asks for none; should it ever, there is still no way to a shell.
    guard !options.isConfined else { return nil }
    let editor = ["VISUAL", "EDITOR"].lazy.compactMap { self.options.environment[$0] }.first { !$0.isEmpty } ?? "vi"
    let file = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      let isMade = FileManager.default.createFile(
        atPath: file.path,
        contents: Data(text.utf8),
        attributes: [.posixPermissions: 0o600]
      )
      guard isMade else { throw CocoaError(.fileWriteUnknown) }
      // The variable may hold a command with arguments, so that a shell reads it, and the file's name apart from it.
      let status = try session.run(["sh", "-c", editor + " \"$1\"", "sh", file.path])
      guard status == 0 else { return nil }
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    } catch {
      tell(error)
      return nil
    }
  }
}
