import Foundation
import Glibc
import Store
import Synchronization

/// One run.
struct Load {
  let command: LoadCommand
  let path: String
  let home: String
  let people: [String]
  private let clock = ContinuousClock()
  private let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  private func diary(_ login: String) -> String { home + "/\(login).diary" }

  /// How long everybody has to open the desk before the work begins.
  private static let opening = 10.0

  private func startWriter(_ login: String, seed: UInt64, at start: Double, seconds: Double) throws -> pid_t {
    try Child.start(
      programs.appending(path: "guichet-bench").path,
      [
        "load-writer", "--db", path, "--login", login, "--log", diary(login), "--rate", "\(command.rate)",
        "--start", "\(start)", "--seconds", "\(seconds)", "--seed", "\(seed)",
      ],
      environment: ["HOME": home, "PATH": "/usr/bin:/bin"]
    )
  }

  // MARK: Together

  func run(_ report: inout Report) throws -> Bool {
    let before = try Proof(path).lastSequence()
    let start = clock.now + .seconds(Self.opening)
    let startTime = Date().timeIntervalSince1970 + Self.opening
    let end = start + .seconds(command.seconds)
    let stories = Mutex<[ScreenStory]>([])
    let group = DispatchGroup()
    for (index, login) in people.prefix(command.screens).enumerated() {
      let started = try ScreenPerson(
        program: programs.appending(path: "guichet").path,
        desk: path,
        login: login,
        home: home + "/" + login,
        seed: command.seed &* 1_000 &+ UInt64(index)
      )
      let (rate, quiet) = (command.rate, end - .seconds(min(10, command.seconds / 4)))
      group.enter()
      Thread.detachNewThread {
        var person = started
        let story = person.work(rate: rate, from: start, until: quiet, end: end)
        stories.withLock { $0.append(story) }
        group.leave()
      }
    }
    let writers = try people.dropFirst(command.screens).enumerated().map { index, login in
      try startWriter(
        login,
        seed: command.seed &* 2_000 &+ UInt64(index),
        at: startTime,
        seconds: command.seconds
      )
    }
    for writer in writers { Child.wait(for: writer) }
    group.wait()
    return try tell(stories.withLock { $0 }, since: before, &report)
  }

  private func tell(_ stories: [ScreenStory], since before: Int, _ report: inout Report) throws -> Bool {
    let lines = readDiaries()
    let proof = try Proof(path)
    let lost = try proof.lost(lines.confirmed) + proof.lost(stories)
    let gaps = try proof.gaps()
    let damage = try proof.damage()
    let errors = lines.errors + stories.flatMap(\.errors)
    let wrong = stories.compactMap(\.mismatch)
    let unread = stories.reduce(into: Set<String>()) { $0.formUnion($1.unread) }

    report.add("processes, of them screens", "\(command.processes), \(command.screens)")
    report.add("opening of a writer", lines.openings)
    report.add("commit", lines.commits, limit: .milliseconds(100))
    report.add("key to frame of a screen", stories.flatMap(\.keys), limit: .milliseconds(30))
    let processor = stories.map { $0.processor / .seconds(command.seconds) * 100 }.sorted()
    if let most = processor.last {
      let usual = processor[processor.count / 2]
      report.add("processor of a screen", String(format: "p50 %.1f %%  max %.1f %% of a core", usual, most))
    }
    report.add("act to answer on a screen", stories.flatMap(\.answers))
    report.add("acts of writers", "\(lines.confirmed.count) done, \(lines.refusals) refused")
    let (deeds, notes) = (stories.reduce(0) { $0 + $1.deeds }, stories.reduce(0) { $0 + $1.notes.count })
    report.add("acts of screens", "\(deeds), \(notes) of them notes that were confirmed")
    report.add("lines of the journal", "\(try proof.added(since: before))")
    report.add("errors that reached somebody", errors)
    report.add("confirmed acts that are lost or doubled", lost)
    report.add("tickets whose versions have gaps", gaps)
    report.add("damage to the file", damage)
    report.add("screens that are wrong at the end", wrong)
    if !unread.isEmpty { report.add("sequences not read", unread.sorted()) }
    return errors.isEmpty && lost.isEmpty && gaps.isEmpty && damage.isEmpty && wrong.isEmpty
  }

  // MARK: Killing

  func runKilling(_ report: inout Report) throws -> Bool {
    let before = try Proof(path).lastSequence()
    let end = clock.now + .seconds(command.seconds)
    var dice = Dice(seed: command.seed)
    var seed = command.seed &* 3_000
    var running: [(login: String, process: pid_t)] = []
    func start(_ login: String) throws {
      seed &+= 1
      running.append((login, try startWriter(login, seed: seed, at: 0, seconds: (end - clock.now) / .seconds(1))))
    }
    for login in people { try start(login) }
    var kills = 0
    while clock.now + .seconds(2) < end {
      Thread.sleep(forTimeInterval: Double.random(in: 0...2 / command.kills, using: &dice))
      let (login, process) = running.remove(at: Int.random(in: 0..<running.count, using: &dice))
      kill(process, SIGKILL)
      Child.wait(for: process)
      kills += 1
      try start(login)
    }
    for (_, process) in running { Child.wait(for: process) }
    return try tell(kills: kills, since: before, &report)
  }

  private func tell(kills: Int, since before: Int, _ report: inout Report) throws -> Bool {
    let lines = readDiaries()
    let confirmed = lines.confirmed
    let opening = ContinuousClock().measure { _ = try? DeskStore.open(at: path, access: .readWrite).close() }
    let proof = try Proof(path)
    let added = try proof.added(since: before)
    let lost = try proof.lost(confirmed)
    let gaps = try proof.gaps()
    let damage = try proof.damage()
    // Who was killed between the commit and the line in the diary did one act that nobody confirmed.
    let unconfirmed = added - confirmed.count
    let strays = unconfirmed < 0 || unconfirmed > kills ? ["\(unconfirmed)"] : []
    report.add("writers, kills", "\(command.processes), \(kills)")
    report.add("opening of a writer", lines.openings)
    report.add("commit", lines.commits)
    report.add("opening after the last kill", opening)
    report.add("acts done, confirmed", "\(added), \(confirmed.count)")
    report.add("errors that reached somebody", lines.errors)
    report.add("acts unconfirmed beyond one a kill", strays)
    report.add("confirmed acts that are lost or doubled", lost)
    report.add("tickets whose versions have gaps", gaps)
    report.add("damage to the file", damage)
    return lines.errors.isEmpty && strays.isEmpty && lost.isEmpty && gaps.isEmpty && damage.isEmpty
  }

  private func readDiaries() -> [DiaryLine] {
    people.flatMap { Diary.read(diary($0), of: $0) }
  }
}
