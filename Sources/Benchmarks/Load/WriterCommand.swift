import ArgumentParser
import Desk
import Foundation
import Store

/// One of the many who write: acts at random on the tickets that matter now, and notes what was confirmed.
struct WriterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load-writer",
    abstract: "One of the writers of \"load\".",
    shouldDisplay: false
  )

  @Option var db: String
  @Option var login: String
  @Option var log: String
  @Option var rate: Double
  @Option(help: "When to begin, in Unix seconds: opening the desk comes before.") var start: Double
  @Option var seconds: Double
  @Option var seed: UInt64

  func run() throws {
    var diary = try Diary(path: log)
    let clock = ContinuousClock()
    let opening = clock.now
    let store: DeskStore
    do {
      store = try DeskStore.open(at: db, access: .readWrite)
    } catch {
      diary.note(.failed("open: \(error)"))
      throw ExitCode.failure
    }
    diary.note(.opened(clock.now - opening))
    var writer = Writer(store: store, login: Login(login), seed: seed)
    Thread.sleep(forTimeInterval: max(0, start - Date().timeIntervalSince1970))
    let end = clock.now + .seconds(seconds)
    // At random within twice the mean, so that the writers do not march in step.
    while true {
      let pause = Duration.seconds(writer.random(in: 0...120 / rate))
      guard clock.now + pause < end else { break }
      Thread.sleep(forTimeInterval: pause / .seconds(1))
      writer.act(&diary)
    }
    try store.close()
  }
}

/// What a writer does.
private struct Writer {
  private let store: DeskStore
  private let login: Login
  private let seed: UInt64
  private var dice: Dice
  private var deeds = 0
  private var tickets: [TicketNumber] = []

  /// How many of the most urgent tickets people fight over.
  private static let hot = 200

  init(store: DeskStore, login: Login, seed: UInt64) {
    self.store = store
    self.login = login
    self.seed = seed
    dice = Dice(seed: seed)
  }

  mutating func random(in range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &dice) }

  mutating func act(_ diary: inout Diary) {
    do {
      if deeds % 10 == 0 { try look() }
      deeds += 1
      guard let number = tickets.randomElement(using: &dice) else { return }
      let action = action()
      let start = ContinuousClock.now
      let outcome = try store.perform(action, on: number, by: login, at: .present)
      diary.note(.committed(.now - start))
      if case .done(let done) = outcome {
        diary.note(
          .done(sequence: done.entry.sequence, number: number, version: done.version, verb: done.entry.verb.rawValue)
        )
      } else {
        diary.note(.refused)
      }
    } catch {
      diary.note(.failed("\(error)"))
    }
  }

  private mutating func look() throws {
    guard let viewer = try store.agent(login) else { return }
    tickets = try store.page(.open, viewer: viewer, now: .present, limit: Self.hot).rows.map(\.number)
  }

  private mutating func action() -> TicketAction {
    switch Int.random(in: 0..<20, using: &dice) {
    case 0..<6: .note("Note \(deeds) de \(login) (\(seed))")
    case 6..<12: .prioritise(Priority.allCases.randomElement(using: &dice) ?? .majeure)
    case 12..<14: .tag(add: ["charge\(Int.random(in: 0..<5, using: &dice))"], remove: [])
    case 14..<16: .assign(to: login)
    case 16: .acknowledge
    case 17: .take
    case 18: .wait
    default: .resume
    }
  }
}

/// Numbers that are the same for the same seed: SplitMix64, by Sebastiano Vigna, in the public domain.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
