import Foundation
import Testing

/// Two people at one desk, each with the program on a real terminal.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct TwoPeopleTests {
  private let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("agent", "add", "marie", "--name", "Marie Leroy", "--role", "agent", "--service", "support")
    _ = try place.run(
      "customer",
      "add",
      "ARV",
      "--name",
      "Mécanique de l'Arvor",
      "--formula",
      "serenite",
      "--version",
      "V_2024"
    )
    for title in ["Écart de stock", "Étiquette tronquée", "Impression impossible"] {
      _ = try place.run("ticket", "new", "--customer", "ARV", "--title", title)
    }
  }

  private func row(_ title: String, on screen: TerminalScreen) throws -> String {
    try #require(try screen.rows().first { $0.contains(title) && !$0.contains("──") }).description
  }

  @Test("What one does is on the other's list at once, marked, while what she types stays")
  func changes() throws {
    let mine = try TerminalScreen(in: place)
    let maries = try TerminalScreen(["--agent", "marie"], in: place)
    try mine.see("Écart de stock")
    try maries.see("Écart de stock")
    try maries.press("j", "/")
    try maries.type("ecart")
    try maries.see("Chercher")
    try mine.press("p", "1")
    try maries.see("● \(Account.login)")
    #expect(try row("Écart de stock", on: maries).contains("Bloq."))
    #expect(try maries.rows().contains { $0.replacing("\u{A0}", with: " ").contains("Chercher : ecart") })
    try maries.press("Escape")

    try mine.press("t")
    try maries.press("Enter")
    try maries.see("pris en charge")
    try mine.press("n")
    try mine.type("Vu avec eux.")
    try maries.see("✎")
    try mine.press("C-s")
    try maries.see("│ Vu avec eux.".replacing("│", with: "┊"))
    try maries.see("●")
  }

  @Test("Who reads or writes is seen by the other, and not any more when she leaves, is killed or cut off")
  func presence() throws {
    let mine = try TerminalScreen(in: place)
    try mine.see("Écart de stock")
    for end in ["leave", "KILL", "line"] {
      let maries = try TerminalScreen(["--agent", "marie"], in: place)
      try maries.see("Écart de stock")
      try maries.press("Enter")
      try mine.see("Marie Leroy lit")
      try maries.press("n")
      try maries.type("Vu")
      try mine.see("Marie Leroy écrit ici")
      switch end {
      case "leave":
        try maries.press("Escape")
        try mine.see("Marie Leroy lit")
        try maries.press("q")
      case "line": try maries.hangUp()
      default: try maries.signal(end)
      }
      try mine.seeGone("Marie Leroy")
    }
    // Nothing of it is left beside the desk, and nothing of it was ever in the database.
    #expect(try place.shell("ls desk.db.presence").out.isEmpty)
    #expect(try place.run("events").lines.allSatisfy { !$0.contains("marie") })
  }

  @Test("Who suspends the program is not seen while it is stopped, and is seen again when it goes on")
  func suspension() throws {
    let mine = try TerminalScreen(in: place)
    let maries = try TerminalScreen(["--agent", "marie"], in: place, fromShell: true)
    try mine.see("Écart de stock")
    try maries.see("Écart de stock")
    try maries.press("Enter")
    try mine.see("Marie Leroy lit")
    _ = try maries.suspend()
    try mine.seeGone("Marie Leroy")
    try maries.resume()
    try mine.see("Marie Leroy lit")
  }
}
