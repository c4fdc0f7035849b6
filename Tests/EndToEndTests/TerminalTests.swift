import Foundation
import Testing

/// The desk on a real terminal, as a person meets it.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct DeskOnTerminalTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  /// A desk with one urgent ticket on top; returns its number.
  private func makeDesk() throws -> String {
    _ = try place.run("init")
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
    for title in ["Écart de stock", "Étiquette tronquée"] {
      _ = try place.run("ticket", "new", "--customer", "ARV", "--title", title)
    }
    let made = try place.run(
      "ticket",
      "new",
      "--customer",
      "ARV",
      "--title",
      "Impression des OF impossible",
      "--priority",
      "bloquante",
      "--json"
    )
    return try #require(try made.json()["number"].text)
  }

  private func ticket(_ number: String) throws -> Value {
    try place.run("ticket", "show", number, "--json").json()
  }

  @Test("A person triages the first ticket by keys, replies, and leaves; the terminal is as it was")
  func session() throws {
    let number = try makeDesk()
    let screen = try TerminalScreen(in: place)
    try screen.see("Impression des OF impossible")
    try screen.press("c")
    try screen.see("prise en compte")
    try screen.press("p", "2")
    try screen.see("Majeure")
    try screen.press("t")
    try screen.see("prise en charge")
    // `u` says what it will undo; another key does it.
    try screen.press("u", "o")
    try screen.see("annulé")
    try screen.press("Enter")
    try screen.see("Impression des OF impossible")
    try screen.press("q")
    try screen.see("Étiquette tronquée")
    #expect(try screen.leave() == 0)
    let ticket = try ticket(number)
    #expect(ticket["status"] == .text("pris_en_compte"))
    #expect(ticket["priority"] == .text("majeure"))
    #expect(try screen.settingsAtEnd().contains(" echo "))
  }

  @Test("A page of text that is pasted into a reply arrives whole, and none of it acts as keys")
  func paste() throws {
    let number = try makeDesk()
    let screen = try TerminalScreen(in: place)
    try screen.see("Impression des OF impossible")
    try screen.press("r")
    let page = (1...40).map { "Ligne \($0) : x q t u, état vérifié" }.joined(separator: "\n")
    try screen.paste(page)
    try screen.see("Ligne 40")
    try screen.press("C-x", "C-s")
    try screen.see("réponse envoyée")
    let messages = try ticket(number)["messages"].list
    #expect(messages.last?["kind"] == .text("reply"))
    #expect(messages.last?["text"] == .text(page))
    #expect(try ticket(number)["status"] == .text("ouvert"))
  }

  @Test("Any size at any moment: nothing crashes, nothing is garbled, and the largest shows everything again")
  func resizing() throws {
    _ = try makeDesk()
    let screen = try TerminalScreen(in: place)
    try screen.see("Impression des OF impossible")
    for (width, height) in [(20, 5), (220, 60), (60, 20), (30, 8), (80, 24), (21, 6), (120, 36)] {
      try screen.resize(width: width, height: height)
      let rows = try screen.text().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.allSatisfy { $0.count <= width })
    }
    try screen.see("Impression des OF impossible")
    try screen.press("j", "k", "Enter")
    try screen.see("Mécanique de l'Arvor")
  }

  @Test("What one person does is seen by the other by itself, and the selection stays on its ticket")
  func twoPeople() throws {
    let number = try makeDesk()
    _ = try place.run("agent", "add", "marie", "--name", "Marie")
    let mine = try TerminalScreen(in: place)
    let hers = try TerminalScreen(["--agent", "marie"], in: place)
    try mine.see("Impression des OF impossible")
    try hers.see("Impression des OF impossible")
    try hers.press("t")
    try hers.see("prise en charge")
    try mine.see("marie")
    #expect(try ticket(number)["assignee"] == .text("marie"))
  }

  @Test("Suspended, the desk leaves the terminal to the shell; resumed, it stands as it stood and goes on")
  func suspended() throws {
    _ = try makeDesk()
    let titles = ["Impression des OF impossible", "Écart de stock", "Étiquette tronquée"]
    let screen = try TerminalScreen(in: place, fromShell: true)
    try screen.see(titles[0])
    try screen.press("j")
    // What the rows hold but for the clocks, which go on meanwhile.
    func layout() throws -> [String?] { try screen.rows().map { row in titles.first { row.contains($0) } } }
    let before = try layout()
    #expect(try screen.suspend().contains(" echo "))
    #expect(try layout().allSatisfy { $0 == nil })
    try screen.resume()
    for title in titles { try screen.see(title) }
    #expect(try layout() == before)
    try screen.press("k", "t")
    try screen.see("prise en charge")
    #expect(try screen.leave() == 0)
    #expect(try screen.settingsAtEnd().contains(" echo "))
  }

  @Test(
    "A request to end restores the terminal without a word, and what was being typed is offered again",
    arguments: ["TERM", "QUIT"]
  )
  func terminated(signal: String) throws {
    _ = try makeDesk()
    let screen = try TerminalScreen(in: place)
    try screen.see("Impression des OF impossible")
    try screen.press("r")
    try screen.type("Bonjour, nous regardons")
    try screen.signal(signal)
    #expect(try screen.end() == 143)
    #expect(try screen.settingsAtEnd().contains(" echo "))
    #expect(try !screen.rows().contains { $0.contains("guichet:") })
    let again = try TerminalScreen(in: place)
    try again.see("Impression des OF impossible")
    try again.press("r")
    try again.see("Bonjour, nous regardons")
  }

  @Test("A dropped line ends the program, and what was being typed is offered again")
  func hangUp() throws {
    _ = try makeDesk()
    let screen = try TerminalScreen(in: place)
    try screen.see("Impression des OF impossible")
    try screen.press("n")
    try screen.type("Vu avec la cliente")
    try screen.hangUp()
    // The gate is free again only when the program has gone; a second program waits for it.
    let again = try TerminalScreen(in: place)
    try again.see("Impression des OF impossible")
    try again.press("n")
    try again.see("Vu avec la cliente")
  }

  @Test("Whoever is deactivated is shown out of an open screen, told why, and what was being typed stays")
  func deactivated() throws {
    _ = try makeDesk()
    _ = try place.run("agent", "add", "marie", "--name", "Marie")
    let screen = try TerminalScreen(["--agent", "marie"], in: place)
    try screen.see("Impression des OF impossible")
    try screen.press("r")
    try screen.type("Bonjour, nous regardons")
    #expect(try place.run("agent", "deactivate", "marie").status == 0)
    #expect(try screen.end() == 77)
    #expect(try screen.text().contains("marie n'est plus un agent de ce guichet"))
    #expect(try screen.settingsAtEnd().contains(" echo "))
    #expect(try place.run("agent", "change", "marie", "--reactivate").status == 0)
    let again = try TerminalScreen(["--agent", "marie"], in: place)
    try again.see("Impression des OF impossible")
    try again.press("r")
    try again.see("Bonjour, nous regardons")
  }

  @Test("An unknown terminal is tried as a known one, and said so")
  func unknownTerminal() throws {
    _ = try makeDesk()
    let screen = try TerminalScreen(in: place, environment: ["TERM": "nobody-knows-me"])
    try screen.see("nobody-knows-me")
    try screen.see("Impression des OF impossible")
  }

  @Test("A demonstration is opened at once, and nothing of it stays behind")
  func demo() throws {
    let screen = try TerminalScreen(["demo", "--tickets", "60"], in: place)
    try screen.see("Objet")
    #expect(try screen.leave() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("tmp")).isEmpty)
  }
}
