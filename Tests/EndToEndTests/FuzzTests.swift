import Foundation
import GRDB
import Testing

/// The running program under random bytes from its terminal, for a bounded number of rounds.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct TerminalFuzzTests {
  private static let rounds = 16
  private let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Mécanique de l'Arvor")
    // Without a contract no countdown ticks: the screen changes by what is sent alone.
    for index in 1...12 {
      _ = try place.run(
        "ticket",
        "new",
        "--customer",
        "ARV",
        "--title",
        "Étiquette \(index) tronquée",
        "--text",
        "Bonjour"
      )
    }
  }

  @Test(
    "Whatever bytes come in, the program neither ends nor garbles its terminal, and the database is sound",
    arguments: [7]
  )
  func random(seed: UInt64) throws {
    var noise = Noise(seed: seed)
    var screen = try start()
    for round in 0..<Self.rounds {
      try screen.send(noise.burst())
      if noise.chance(25) {
        try screen.resize(width: noise.number(in: 20...140), height: noise.number(in: 5...45))
      }
      // What was begun and never ended, a paste or a sequence, is ended, so that the next key is one.
      try screen.send(Array("\u{1B}[201~".utf8))
      var before = try screen.settled()
      if let status = before.status {
        #expect(status == 0, "round \(round): \(before.text)")
        screen = try start()
        before = try screen.settled()
      }
      // Everything drawn anew from what the program believes stands there is what stands there.
      try screen.send([0x0C])
      let after = try screen.settled()
      #expect(before.picture == after.picture, "round \(round)\n\(before.text)\nanew:\n\(after.text)")
      #expect(!after.text.contains("^["))
    }
    #expect(try screen.isAlive())
    try expectSound()
  }

  private func start() throws -> TerminalScreen {
    // The wall's pages must not turn between two looks at one.
    try FileManager.default.createDirectory(atPath: place.path("config/guichet"), withIntermediateDirectories: true)
    try place.file("config/guichet/config.toml", "[wall]\nrotate = \"86400s\"\n")
    let screen = try TerminalScreen(in: place, width: 100, height: 30, environment: ["EDITOR": "true", "VISUAL": ""])
    try screen.see("Étiquette")
    return screen
  }

  private func expectSound() throws {
    let database = try DatabaseQueue(path: place.desk)
    try database.write { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      try db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('integrity-check')")
      let gaps = try Row.fetchAll(
        db,
        sql: """
          SELECT ticket FROM journal GROUP BY ticket
          HAVING COUNT(*) <> MAX(version) OR COUNT(DISTINCT version) <> COUNT(*)
          """
      )
      #expect(gaps.isEmpty)
    }
    #expect(try place.run("ticket", "list", "--json").json()["tickets"].list.isEmpty == false)
  }
}

/// Bytes as keyboards, pastes and adversaries send them, the same for the same seed.
private struct Noise: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64, by Sebastiano Vigna, in the public domain.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }
  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  private static let texts: [[UInt8]] =
    [
      "\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{1B}[2J", "\u{9B}2J", "\u{202E}gauche", "\u{200B}", "👨‍👩‍👧‍👦", "漢字", "e\u{301}",
      "\u{FEFF}",
      "\u{1B}[200~jamais fini", "\u{1B}[200~collé\u{1B}[31m\r\n\u{1B}[201~", "\u{1B}[200~\0\u{202E}\u{1B}[201~",
      "\u{1B}[<0;3;3M",
      "\u{1B}[1;5C", "\u{1B}OP", "\u{1B}[I", "\u{1B}[O", "\u{1B}[99999;99999H", "\u{1B}P", "\u{1B}[", "\u{1B}", "\0",
      String(repeating: "très long ", count: 60),
    ].map { Array($0.utf8) } + [
      // No UTF-8: a lone continuation, a cut letter, an overlong form, a surrogate, what never occurs.
      [0x80], [0xC3], [0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]

  /// A burst of what may come in at once; nothing that asks the program to end, which it would rightly do.
  mutating func burst() -> [UInt8] {
    (0..<number(in: 5...40)).flatMap { _ -> [UInt8] in
      switch number(in: 0...9) {
      case ..<5: [Array("jkgGcptadrxonueCTXLmMyw?:/f! *.12345&\r\t\u{7F}".utf8).randomElement(using: &self) ?? 0x6A]
      case 5:
        Array(
          ["\u{1B}[A", "\u{1B}[B", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[Z", "\u{1B}"].randomElement(using: &self)?.utf8
            ?? "".utf8
        )
      case 6: [UInt8(number(in: 0...31))].filter { $0 != 0x1C && $0 != 0x1A }
      case 7: [UInt8(number(in: 32...255))]
      default: Self.texts.randomElement(using: &self) ?? []
      }
    }
  }
}
