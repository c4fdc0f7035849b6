import Desk
import Foundation
import Store
import Testing

/// The line drops, or a process is killed, in the middle of a text: the next session offers it.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct DroppedLineTests {
  let place: Place
  private static let text = "Bonjour, nous regardons ce qui bloque les bornes depuis ce matin."

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("agent", "add", "marie")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor", "--formula", "serenite")
    _ = try place.run("ticket", "new", "--customer", "ARV", "--title", "Bornes", "--text", "x")
  }

  /// The numbers of the running programs that have the desk on a screen.
  private func sessions() throws -> [String] {
    try place.shell("pgrep -f -- '^[^ ]*guichet .*\(place.root.lastPathComponent)' || true").lines.map(String.init)
  }

  private func waitUntilGone(_ session: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Duration {
    let start = ContinuousClock.now
    while try place.shell("kill -0 \(session)").status == 0 {
      guard ContinuousClock.now - start < .seconds(20) else {
        Issue.record("\(session) goes on", sourceLocation: sourceLocation)
        break
      }
      try place.shell("sleep 0.02")
    }
    return ContinuousClock.now - start
  }

  /// Begins a reply over SSH and gives the screen with the number of the program that serves it.
  private func beginReply(_ server: SecureShellServer) throws -> (screen: TerminalScreen, session: String) {
    let screen = try TerminalScreen(in: place, width: 100, height: 30, running: server.client("marie", options: "-tt"))
    try screen.see("Bornes")
    try screen.send("r")
    try screen.see("Écrivez ici")
    try screen.send(text: Self.text)
    try screen.see("depuis ce matin.")
    let session = try #require(try sessions().first)
    return (screen, session)
  }

  private func expectOffer(_ server: SecureShellServer) throws {
    let again = try TerminalScreen(in: place, width: 100, height: 30, running: server.client("marie", options: "-tt"))
    try again.see("1 brouillon")
    try again.see("D le reprend")
    try again.send("D")
    try again.see(Self.text)
    try again.send("C-s")
    try again.see("réponse envoyée")
    let messages = try place.run("ticket", "show", "1001", "--json").json()["messages"].list
    #expect(messages.last?["text"] == .text(Self.text))
  }

  @Test(
    "The client is killed in the middle of a reply: the session ends, and the next one offers it whole",
    .enabled(if: SecureShellServer.isPossible, "needs sshd and ssh")
  )
  func clientKilled() throws {
    let server = try SecureShellServer(in: place)
    try server.admit("marie")
    let (screen, session) = try beginReply(server)
    try screen.signal("KILL", of: "ssh")
    #expect(try waitUntilGone(session) < .seconds(5))
    try expectOffer(server)
  }

  @Test(
    "The connection is killed in the middle of a reply: the session ends, and the next one offers it whole",
    .enabled(if: SecureShellServer.isPossible, "needs sshd and ssh")
  )
  func connectionKilled() throws {
    let server = try SecureShellServer(in: place)
    try server.admit("marie")
    let (_, session) = try beginReply(server)
    // The server's process for this connection is what started the program.
    _ = try place.shell("kill -KILL $(ps -o ppid= -p \(session))")
    #expect(try waitUntilGone(session) < .seconds(5))
    try expectOffer(server)
  }

  @Test("The program itself is killed: what was kept a few seconds before is offered")
  func programKilled() throws {
    let screen = try TerminalScreen(["--db", place.desk, "--agent", "marie"], in: place)
    try screen.see("Bornes")
    try screen.press("r")
    try screen.type(Self.text)
    let store = try DeskStore.open(at: place.desk, access: .readOnly)
    let start = ContinuousClock.now
    while try store.drafts(of: Login("marie")).isEmpty, ContinuousClock.now - start < .seconds(20) {
      try place.shell("sleep 0.05")
    }
    #expect(try store.drafts(of: Login("marie")).map(\.text) == [Self.text])
    try screen.type(" Et la suite")
    try screen.signal("KILL")
    // Nobody restored the terminal: the status stands somewhere on what was drawn.
    try screen.see("[status 137]")
    let again = try TerminalScreen(["--db", place.desk, "--agent", "marie"], in: place)
    try again.see("1 brouillon")
    try again.press("D")
    try again.see(Self.text)
    #expect(try place.shell("sqlite3 desk.db 'PRAGMA integrity_check'").out == "ok\n")
  }

  @Test("A line that drops while the desk is held by somebody else leaves the text beside it, for nobody else to read")
  func heldDesk() throws {
    let screen = try TerminalScreen(["--db", place.desk, "--agent", "marie"], in: place)
    try screen.see("Bornes")
    try screen.press("n")
    try screen.type(Self.text)
    let gate = Foundation.open(place.desk + ".lock", O_RDWR | O_CLOEXEC)
    #expect(flock(gate, LOCK_EX) == 0)
    let session = try #require(try sessions().first)
    try screen.hangUp()
    _ = try waitUntilGone(session)
    #expect(try place.shell("find state -type f -path '*drafts*'").lines.count == 1)
    #expect(try place.shell("find state -type f -perm /077; find state -type d -name drafts -perm /077").out.isEmpty)
    close(gate)
    let again = try TerminalScreen(["--db", place.desk, "--agent", "marie"], in: place)
    try again.see("note interne sur #1001")
    try again.press("D")
    try again.see(Self.text)
    #expect(try place.shell("find state -type f -path '*drafts*'").out.isEmpty)
  }
}
