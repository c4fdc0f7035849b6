import Foundation
import GRDB
import Synchronization
import Testing

/// Several processes write to one desk and are killed wherever they are.
struct KilledWritersTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor")
  }

  /// What became of the notes that the writers wrote.
  private struct Tally {
    var started = 0
    var killed = 0
    var confirmed: Set<String> = []

    mutating func mayStart() -> Bool {
      started += 1
      return killed < KilledWritersTests.kills && started <= KilledWritersTests.most
    }
  }

  /// How many writers there are at once, how many are killed, and how many are started at most.
  private static let (writers, kills, most) = (3, 20, 80)

  /// Writes notes one after the other until enough of the writers were killed.
  private func write(
    as writer: Int,
    to number: String,
    within length: Duration,
    _ tally: borrowing Mutex<Tally>
  ) throws {
    var turn = 0
    while tally.withLock({ $0.mayStart() }) {
      turn += 1
      let text = "note \(writer).\(turn)"
      let started = try place.start("ticket", "note", number, "--text", text)
      // At any moment of its life, and sometimes after its end.
      Thread.sleep(forTimeInterval: .random(in: 0...1.2) * (length / .seconds(1)))
      started.kill()
      let status = started.wait()
      tally.withLock { tally in
        if status == 0 { tally.confirmed.insert(text) } else { tally.killed += 1 }
      }
    }
  }

  @Test("Writers killed at random leave a sound desk, a journal without gaps, and every note that they confirmed")
  func killed() throws {
    let made = try place.run("ticket", "new", "--customer", "ARV", "--title", "t", "--json")
    let number = try #require(try made.json()["number"].text)
    let begin = ContinuousClock().now
    #expect(try place.run("ticket", "note", number, "--text", "seule").status == 0)
    let length = ContinuousClock().now - begin
    let tally = Mutex(Tally(confirmed: ["seule"]))
    let failures = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: Self.writers) { writer in
      do {
        // They are in each other's way, and so take longer than one alone.
        try write(as: writer, to: number, within: length * 2, tally)
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    #expect(failures.withLock { $0 }.isEmpty)
    let (killed, confirmed) = tally.withLock { ($0.killed, $0.confirmed) }
    #expect(killed >= Self.kills)

    // The next one starts at once, with no lock left behind.
    #expect(try place.run("ticket", "note", number, "--text", "la suite").status == 0)
    let texts = try place.run("ticket", "show", number, "--json").json()["messages"].list.compactMap(\.["text"].text)
    #expect(Set(texts).isSuperset(of: confirmed))
    #expect(Set(texts).count == texts.count)
    #expect(try place.run("doctor").status == 0)
    try DatabaseQueue(path: place.desk).read { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      try db.checkForeignKeys()
      let versions = try Int.fetchAll(db, sql: "SELECT version FROM journal ORDER BY sequence")
      #expect(versions == Array(1...versions.count))
      // Its creation, and an entry for each note that is there.
      #expect(versions.count == 1 + texts.count)
    }
  }
}
