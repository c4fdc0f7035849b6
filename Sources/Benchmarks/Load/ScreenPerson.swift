import Foundation
import Glibc
import Interface

/// What a person at a real screen saw.
struct ScreenStory: Sendable {
  let login: String
  /// From a key to the frame that shows what it did.
  var keys: [Duration] = []
  /// From the last key of an act to its answer on the screen.
  var answers: [Duration] = []
  /// The notes that the screen said were written.
  var notes: [String] = []
  var deeds = 0
  /// What should never reach a person.
  var errors: [String] = []
  /// What is wrong with the screen at the end; nil when it is right.
  var mismatch: String?
  /// The processor time that the program has used.
  var processor = Duration.zero
  /// What was written to the terminal that the reader of screens could not read.
  var unread: Set<String> = []
}

/// A person at the real program on a pseudo-terminal, who moves about, changes priorities and writes notes.
struct ScreenPerson {
  private static let (width, height) = (120, 36)
  /// By then a list has stopped telling of what others did.
  private static let newsLast = Duration.seconds(14)
  /// What the screen says of a note that was written.
  private static let noted = plain(Language.french(DoneText.noted))
  private static let troubles = [Language.french(FaultText.busy), Language.french(FrameText.surprise(log: ""))].map(
    plain
  )

  /// The text as the reader of screens gives it.
  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").trimmingCharacters(in: .whitespaces)
  }

  let program: String
  let desk: String
  let login: String
  /// Where the person's own files lie.
  let home: String
  /// The file in which the program says what it has dealt with.
  private let mark: Int32
  private let terminal: PseudoTerminal
  private let process: pid_t
  private var reader = ScreenReader(width: width, height: height)
  private var dice: Dice
  private var sent = 0
  private var story: ScreenStory
  private let clock = ContinuousClock()

  /// Starts the program.
  init(program: String, desk: String, login: String, home: String, seed: UInt64) throws {
    (self.program, self.desk, self.login, self.home) = (program, desk, login, home)
    dice = Dice(seed: seed)
    story = ScreenStory(login: login)
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let path = home + "/mark"
    mark = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    terminal = try PseudoTerminal(width: UInt16(Self.width), height: UInt16(Self.height))
    process = try terminal.spawn([program, "--db", desk, "--agent", login], environment: Self.environment(home, path))
  }

  private static func environment(_ home: String, _ mark: String) -> [String: String] {
    [
      "TERM": "xterm-256color", "GUICHET_IDLE_FILE": mark, "HOME": home, "LANG": "fr_FR.UTF-8",
      "PATH": "/usr/bin:/bin",
    ]
  }

  /// Works from `start` until `quiet`, leaves the desk alone until the others have stopped at `end`, and then looks whether the screen is
  /// right.
  mutating func work(
    rate: Double,
    from start: ContinuousClock.Instant,
    until quiet: ContinuousClock.Instant,
    end: ContinuousClock.Instant
  ) -> ScreenStory {
    if !wait(for: .seconds(30), until: { $0.figures.sleeps > 0 }) { story.errors.append("\(login): no first screen") }
    rest(start - clock.now)
    let before = processorTime
    while clock.now < quiet, isRunning {
      rest(.milliseconds(Int64.random(in: 100...Int64(90_000 / rate), using: &dice)))
      guard clock.now < quiet else { break }
      act()
    }
    press("g")
    rest(end + Self.newsLast - clock.now)
    story.mismatch = mismatch()
    story.processor = processorTime - before
    story.unread = reader.unknown
    kill(process, SIGTERM)
    Child.wait(for: process)
    terminal.hangUp()
    close(mark)
    return story
  }

  private var isRunning: Bool { kill(process, 0) == 0 }

  // MARK: Acting

  private mutating func act() {
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      press(["j", "j", "j", "k", "\u{1B}[B", "\u{1B}[6~", "\u{1B}[5~"].randomElement(using: &dice) ?? "j")
      rest(.milliseconds(120))
    }
    story.deeds += 1
    if Bool.random(using: &dice) {
      press("p")
      press("\(Int.random(in: 1...4, using: &dice))", isAct: true)
    } else {
      let text = "note \(story.deeds) sur l'écran de \(login)"
      press("n")
      for letter in text {
        press(String(letter))
        rest(.milliseconds(20))
      }
      press("\u{13}", isAct: true)
      if lastLine.contains(Self.noted) { story.notes.append(text) }
    }
  }

  private var lastLine: String { reader.line(Self.height - 1) }

  /// Presses a key and waits for its frame; for the answer of the desk too, where the key is the last of an act.
  private mutating func press(_ key: String, isAct: Bool = false) {
    let start = clock.now
    sent += 1
    terminal.type(Array(key.utf8))
    guard wait(for: .seconds(10), until: { $0.figures.inputs >= $0.sent }) else {
      story.errors.append("\(login): no frame for a key; \(lastLine)")
      return
    }
    story.keys.append(clock.now - start)
    if isAct {
      // The answer names its ticket.
      if wait(for: .seconds(15), until: { $0.lastLine.hasPrefix(" #") }) {
        story.answers.append(clock.now - start)
      } else {
        story.errors.append("\(login): no answer; \(lastLine)")
      }
    }
    noteErrors()
  }

  /// What tells of trouble names the database, or says that it is busy or that something unforeseen happened.
  private mutating func noteErrors() {
    if (Self.troubles + [desk]).contains(where: { lastLine.contains($0) }) {
      story.errors.append("\(login): \(lastLine)")
    }
  }

  // MARK: Waiting

  private mutating func rest(_ time: Duration) {
    let end = clock.now + time
    while clock.now < end {
      reader.read(terminal.read(for: Int32(max(1, min(100, (end - clock.now) / .milliseconds(1))))))
    }
  }

  private mutating func wait(for patience: Duration, until holds: (Self) -> Bool) -> Bool {
    let end = clock.now + patience
    while clock.now < end {
      reader.read(terminal.read(for: 1))
      if holds(self) { return true }
    }
    return false
  }

  /// How often the program went to sleep, and how many keys it had read by then.
  private var figures: (sleeps: Int, inputs: Int) {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(mark, &bytes, bytes.count, 0)
    let figures = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    return figures.count == 2 ? (figures[0], figures[1]) : (0, 0)
  }

  private var processorTime: Duration {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    return .seconds(Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  // MARK: The end

  /// What of the list differs from what the desk holds; nil when nothing does.
  ///
  /// The list in sight has to be a stretch of the whole, row by row. A countdown may tick between the two looks, so a
  /// difference is looked at again.
  private mutating func mismatch() -> String? {
    var found: String?
    for _ in 0..<5 {
      rest(.milliseconds(200))
      found = difference()
      if found == nil { return nil }
    }
    return found
  }

  private func difference() -> String? {
    guard let printed = printed() else { return "\(login): nothing printed" }
    let (mine, theirs) = (QueuePicture(reader.text), QueuePicture(printed))
    guard mine.views == theirs.views else { return "\(login): \(mine.views) instead of \(theirs.views)" }
    guard let first = mine.rows.first, let start = theirs.rows.firstIndex(of: first) else {
      return "\(login): not there: \(mine.rows.first ?? "no rows")"
    }
    let there = theirs.rows.dropFirst(start).prefix(mine.rows.count)
    let pair = zip(mine.rows, there).first { $0 != $1 }
    return pair.map { "\(login): \($0)\n  instead of \($1)" }
  }

  /// The same list, read and drawn afresh, as far as a tall terminal shows it.
  private func printed() -> [String]? {
    let file = home + "/printed"
    let line =
      "exec '\(program)' screen queue --size \(Self.width)x400 --db '\(desk)' --agent \(login) --lang fr >'\(file)' 2>&1"
    guard let id = try? Child.start("/bin/sh", ["-c", line], environment: Self.environment(home, "")) else {
      return nil
    }
    Child.wait(for: id)
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    return text?.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }
}

/// What a screen of the queue says, without what belongs to the person: selection, marks, time.
private struct QueuePicture {
  /// The views with what each holds.
  let views: String
  /// The rows of the list.
  let rows: [String]

  init(_ lines: [String]) {
    let header = lines.first ?? ""
    // The time and the state of the desk stand behind the widest gap.
    views = header.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.last?.isNumber == true && !$0.contains(":") }.joined(separator: " | ")
    let heading = lines.firstIndex { $0.contains("Échéance") } ?? 0
    let end = lines.firstIndex { $0.hasPrefix("───") } ?? lines.count - 1
    rows = lines[min(heading + 1, end)..<end].map { String($0.dropFirst(2)) }
      .map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return line
      }
      .filter { !$0.isEmpty }
  }
}
