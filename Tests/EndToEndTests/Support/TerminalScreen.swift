import Foundation
import Glibc
import Testing

/// The built program on a real terminal: tmux, with a socket and settings of its own, driven by keys and read as text.
///
/// Nothing sleeps for a guess: a key sent is waited for through the figures that the program writes when it goes to
/// sleep, and a text on the screen until it stands there or the time given is over.
final class TerminalScreen {
  struct Gone: Error {}

  private let place: Place
  private let name = "s\(UUID().uuidString.prefix(8))"
  private let watch: Int32
  private var inputsSent = 0

  /// Whether tmux is there.
  static let isPossible: Bool = {
    guard let place = try? Place() else { return false }
    return (try? place.shell("tmux -V").status) == 0
  }()

  /// Starts `guichet` with those arguments on a terminal of that size.
  ///
  /// - Parameters:
  ///   - command: what to run in its place, as a shell reads it; what only the program tells is then not waited for.
  ///   - fromShell: whether it is the job of a shell, which takes the terminal when the job is suspended.
  init(
    _ arguments: [String] = [],
    in place: Place,
    width: Int = 120,
    height: Int = 36,
    fromShell: Bool = false,
    running command: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    self.place = place
    watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    // Apart from the desk, whose directory the program watches.
    try FileManager.default.createDirectory(atPath: place.path("idle"), withIntermediateDirectories: true)
    try place.file("idle/\(name)", "")
    _ = inotify_add_watch(watch, place.path("idle/\(name)"), UInt32(IN_MODIFY))
    let variables = environment.merging(["GUICHET_IDLE_FILE": place.path("idle/\(name)")]) { $1 }
      .map { "\($0)='\($1)'" }
      .joined(separator: " ")
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    // The pane stays when the program has ended, with its status for all to see.
    let job = fromShell ? "; echo \"[suspended $?]\"; stty -a >\(name).suspended; read -r _; fg" : ""
    let line =
      (fromShell ? "set -m; " : "")
      + "\(command ?? "env \(variables) \"$guichet\" \(words)")\(job); echo \"[status $?]\"; stty -a >\(name).stty; exec cat"
    try place.file("\(name).sh", line + "\n")
    try tmux("new-session -d -x \(width) -y \(height) 'sh \(name).sh'")
  }

  deinit {
    _ = try? place.shell("tmux -L \(name) -f /dev/null kill-server")
    close(watch)
  }

  /// What stands on the screen, row by row.
  func text() throws -> String { try tmux("capture-pane -p").out }

  /// The rows that are not empty.
  func rows() throws -> [Substring] { try text().split(separator: "\n") }

  /// Presses keys by tmux's names, such as `j`, `Enter`, `C-l`, and waits until the program has dealt with them.
  func press(_ keys: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for key in keys {
      inputsSent += 1
      try tmux("send-keys " + (key == ";" ? "'\\;'" : "-- '" + key.replacing("'", with: "'\\''") + "'"))
    }
    try wait(for: "keys \(keys)", sourceLocation: sourceLocation) { self.figures.inputs >= inputsSent }
  }

  /// Presses keys without waiting: what they do is to be seen on the screen.
  func send(_ keys: String...) throws {
    for key in keys { try tmux("send-keys -- '" + key + "'") }
  }

  /// Types a text without waiting: it is to be seen on the screen.
  func send(text: String) throws {
    try tmux("send-keys -l -- '" + text.replacing("'", with: "'\\''") + "'")
  }

  /// Presses the key that leaves the program, and says with which status it ended.
  func leave(with key: String = "q", sourceLocation: SourceLocation = #_sourceLocation) throws -> Int? {
    try tmux("send-keys " + key)
    return try end(sourceLocation: sourceLocation)
  }

  /// Types a text, letter by letter.
  func type(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    inputsSent += text.count
    try tmux("send-keys -l -- '" + text.replacing("'", with: "'\\''") + "'")
    try wait(for: "typing \(text)", sourceLocation: sourceLocation) { self.figures.inputs >= inputsSent }
  }

  /// Sends bytes as they are, of which nobody knows how many keys they make.
  func send(_ bytes: [UInt8]) throws {
    for part in stride(from: 0, to: bytes.count, by: 500) {
      let figures = bytes[part..<min(part + 500, bytes.count)].map { String($0, radix: 16) }.joined(separator: " ")
      try tmux("send-keys -H " + figures)
    }
  }

  /// What stands on the screen once nothing moves any more.
  struct Settled {
    let text: String
    /// What is the same as long as nothing happens: without the last lines, where things are said until the next key, and
    /// without the time.
    var picture: String {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(4).joined(separator: "\n")
        .replacing(/\d\d:\d\d/, with: "hh:mm")
    }
    /// With which status the program has ended; nil where it runs.
    let status: Int?
  }

  /// Waits until the program sleeps and the terminal has shown everything.
  func settled(sourceLocation: SourceLocation = #_sourceLocation) throws -> Settled {
    var last = ("", figures.sleeps)
    var since = ContinuousClock.now
    try wait(for: "stillness", sourceLocation: sourceLocation) {
      let now = (try capture(), figures.sleeps)
      if try now != last || isBusy() { (last, since) = (now, .now) }
      return .now - since > .milliseconds(250)
    }
    let line = last.0.split(separator: "\n").last { $0.contains("[status ") }
    let status = line.flatMap { Int($0.drop { $0 != " " }.dropFirst().prefix { $0.isNumber }) }
    return Settled(text: last.0, status: status)
  }

  /// Whether a thread of the program computes or waits for the disk.
  private func isBusy() throws -> Bool {
    let pane = try tmux("display-message -p '#{pane_pid}'").out.trimmingCharacters(in: .whitespacesAndNewlines)
    let files = "$(pgrep -P \(pane) guichet | sed 's|.*|/proc/&/task/*/stat|')"
    let states = try place.shell("cat \(files) 2>/dev/null || true").out
    return states.split(separator: "\n").contains { line in
      let state = line.split(separator: ")").last?.split(separator: " ").first
      return state == "R" || state == "D"
    }
  }

  /// Every row of the screen, the empty ones below too.
  private func capture() throws -> String {
    var text = try text()
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// Whether the program still answers a key.
  func isAlive() throws -> Bool {
    let before = figures.sleeps
    try tmux("send-keys C-l")
    try wait(for: "a sign of life", sourceLocation: #_sourceLocation) { self.figures.sleeps > before }
    return true
  }

  /// Pastes a text in one go.
  func paste(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    inputsSent += 1
    try place.file("\(name).paste", text)
    try tmux("load-buffer \(name).paste")
    try tmux("paste-buffer -p")
    try wait(for: "paste", sourceLocation: sourceLocation) { self.figures.inputs >= inputsSent }
  }

  /// Suspends the program, which is a shell's job, and waits until the shell has the terminal; returns how it is set.
  func suspend(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    inputsSent += 1
    try tmux("send-keys C-z")
    try see("[suspended ", sourceLocation: sourceLocation)
    let settings = place.path("\(name).suspended")
    try wait(for: "the shell", sourceLocation: sourceLocation) {
      try FileManager.default.fileExists(atPath: settings) && String(contentsOfFile: settings, encoding: .utf8) != ""
    }
    return try String(contentsOfFile: settings, encoding: .utf8)
  }

  /// Has the shell resume the program.
  func resume() throws { try tmux("send-keys Enter") }

  /// Waits until a text stands on the screen.
  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: text, sourceLocation: sourceLocation) { try self.text().contains(text) }
  }

  /// Waits until a text stands on the screen no more.
  func seeGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "no " + text, sourceLocation: sourceLocation) { try !self.text().contains(text) }
  }

  /// Gives the terminal another size and waits until the program has drawn for it.
  func resize(width: Int, height: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = figures.sleeps
    try tmux("resize-window -x \(width) -y \(height)")
    try wait(for: "\(width)×\(height)", sourceLocation: sourceLocation) { self.figures.sleeps > before }
  }

  /// Waits until the program has ended, and says with which status.
  func end(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int? {
    try see("[status ", sourceLocation: sourceLocation)
    let line = try rows().last { $0.contains("[status ") }
    return line.flatMap { Int($0.drop { $0 != " " }.dropFirst().prefix { $0.isNumber }) }
  }

  /// Sends a signal to the program.
  func signal(_ name: String, of program: String = "guichet") throws {
    let pane = try tmux("display-message -p '#{pane_pid}'").out.trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try place.shell("pkill -\(name) -P \(pane) \(program)")
  }

  /// Takes the terminal away, as a dropped line does.
  func hangUp() throws { try tmux("kill-server") }

  /// How the terminal was set when the program had ended.
  func settingsAtEnd() throws -> String { try String(contentsOfFile: place.path("\(name).stty"), encoding: .utf8) }

  /// How often the program went to sleep, and how much it had read by then.
  private var figures: (sleeps: Int, inputs: Int) {
    let text = (try? String(contentsOfFile: place.path("idle/\(name)"), encoding: .utf8)) ?? ""
    let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return figures.count == 2 ? (figures[0], figures[1]) : (0, 0)
  }

  @discardableResult
  private func tmux(_ command: String) throws -> Ran {
    let ran = try place.shell("tmux -L \(name) -f /dev/null " + command, environment: ["LC_ALL": "C.UTF-8"])
    if ran.status != 0 { throw Gone() }
    return ran
  }

  private func wait(for what: String, sourceLocation: SourceLocation, until holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !holds() {
      guard ContinuousClock.now < deadline else {
        Issue.record("waited in vain for \(what) on:\n\((try? text()) ?? "")", sourceLocation: sourceLocation)
        throw Gone()
      }
      // Woken by the program's figures; what tmux alone knows of is looked at again soon.
      var descriptor = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, 50)
      var events = [UInt8](repeating: 0, count: 4_096)
      _ = read(watch, &events, events.count)
    }
  }
}
