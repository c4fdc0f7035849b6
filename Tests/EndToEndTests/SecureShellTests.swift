import Foundation
import Testing

/// People who come in over SSH, with a key each, through a real server on this machine.
@Suite(.serialized, .enabled(if: SecureShellServer.isPossible, "needs sshd and ssh"))
struct SecureShellTests {
  let place: Place
  let server: SecureShellServer
  let number: String

  init() throws {
    place = try Place()
    _ = try place.run("init")
    for login in ["marie", "paul"] { _ = try place.run("agent", "add", login) }
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor", "--formula", "serenite")
    let made = try place.run("ticket", "new", "--customer", "ARV", "--title", "Bornes", "--text", "x", "--json")
    number = try #require(try made.json()["number"].text)
    server = try SecureShellServer(in: place)
    try server.admit("marie")
  }

  /// What the desk keeps of the ticket.
  private func ticket() throws -> Value { try place.run("ticket", "show", number, "--json").json() }

  /// What came to be where a forced command runs, or here.
  private func escaped() throws -> String {
    try place.shell(#"find . "$(getent passwd "$(id -un)" | cut -d: -f6)" -maxdepth 2 -name 'escaped*'"#).out
  }

  private func open(_ login: String) throws -> TerminalScreen {
    try TerminalScreen(in: place, width: 100, height: 30, running: server.client(login, options: "-tt"))
  }

  @Test("A key is a person: what comes in with it is that agent's, and no other's")
  func keyIsPerson() throws {
    try server.admit("paul")
    for login in ["marie", "paul"] {
      #expect(try server.run("ticket note \(number) --text vu", as: login).status == 0)
    }
    #expect(try ticket()["journal"].list.suffix(2).map { $0["by"].text } == ["marie", "paul"])
    let list = try server.run("ticket list --json", as: "marie")
    #expect(try list.json()["tickets"][0]["number"] == .text(number))
    #expect(try server.run("ticket note \(number)", as: "marie", stdin: "de loin").status == 0)
    #expect(try ticket()["messages"].list.last?["text"] == .text("de loin"))
  }

  @Test("A login that a shell would make more of is a login and nothing else")
  func hostileLogins() throws {
    _ = try place.shell("ssh-keygen -q -t ed25519 -N '' -C 'a\" $(touch escaped) `touch escaped`' -f ssh/hostile")
    for login in ["o'neil", "a b;touch escaped", "$(touch escaped)", "x\"y", "-rf", "`touch escaped`", "a\\"] {
      let added = try place.run(["agent", "add", "--name", "Nom", "--", login])
      #expect(added.status == 0, "\(added.err)")
      let line = try place.run(["ssh", "authorize", "--", login, "ssh/hostile.pub"])
      #expect(line.status == 0 && line.lines.count == 1, "\(line.err)")
      try place.file("ssh/authorized_keys", line.out)
      let ran = try server.run("ticket note \(number) --text vu", as: "hostile")
      #expect(ran.status == 0, "\(ran.err)")
      #expect(try ticket()["journal"].list.last?["by"] == .text(login))
    }
    #expect(try escaped() == "")
  }

  @Test("The desk opens on a terminal; no key of it leads to a shell, an editor or a file")
  func screens() throws {
    let screen = try open("marie")
    try screen.see("Bornes")
    try screen.send("C-z")
    try screen.see("Ctrl-Z")
    try screen.send("r")
    try screen.see("Écrivez ici")
    try screen.send(text: "Bonjour, nous regardons")
    try screen.see("nous regardons")
    // The line that says so goes with the next key.
    for keys in [["C-o"], ["C-x", "C-e"]] {
      for key in keys { try screen.send(key) }
      try screen.see("pas d'éditeur")
      try screen.send("Space")
      try screen.seeGone("pas d'éditeur")
    }
    #expect(try !screen.text().contains("Ctrl-O"))
    try screen.send("C-z", "C-s")
    try screen.see("réponse envoyée")
    for word in ["editor", "!sh", "import /etc/passwd", "shell"] {
      try screen.send(":")
      try screen.see("Commande")
      try screen.send(text: word)
      try screen.see(":" + word)
      try screen.send("Enter")
      try screen.see(":" + word)
      try screen.send("Escape")
      try screen.seeGone("Commande")
    }
    try screen.send("q")
    #expect(try screen.end() == 0)
    #expect(try ticket()["messages"].list.last?["text"].text?.hasPrefix("Bonjour, nous regardons") == true)
  }

  @Test("No command of the client's gets past the desk, with a terminal or without")
  func escapes() throws {
    for command in [
      "ticket list; touch escaped", "ticket list\ntouch escaped", "`touch escaped`", "$(touch escaped)",
      "sh -c 'touch escaped'", "ticket list > escaped", "init --db escaped", "import /etc/passwd",
      "rules check /etc/shadow", "ticket list --db escaped --agent root", "ticket list --agent paul",
    ] {
      for options in ["", "-tt"] {
        let ran = try server.run(command, as: "marie", options: options)
        #expect(ran.status == 64 || ran.status == 77, "\(command): \(ran.status) \(ran.out)\(ran.err)")
        #expect(!ran.out.contains("root:") && !ran.err.contains("root:"), "\(command)")
      }
    }
    #expect(try escaped() == "")
  }

  @Test("Files are not fetched, put or listed, and nothing is forwarded")
  func otherServices() throws {
    try place.file("mine", "texte")
    let options = server.clientOptions("marie")
    let (port, address) = (server.portNumber, server.address)
    for line in [
      "scp \(options) -P \(port) mine \(address):\(place.path("escaped"))",
      "scp -O \(options) -P \(port) mine \(address):\(place.path("escaped"))",
      "scp -O \(options) -P \(port) \(address):/etc/hostname \(place.path("escaped"))",
      "echo 'get /etc/hostname \(place.path("escaped"))' | sftp \(options) -P \(port) -b - \(address)",
      // The server's own port is one that something listens on.
      server.client("marie", options: "-W 127.0.0.1:\(port)") + " </dev/null",
      server.client("marie", options: "-o ExitOnForwardFailure=yes -N -R 127.0.0.1:0:127.0.0.1:\(port)"),
    ] {
      let ran = try place.shell(line)
      #expect(ran.status != 0 && ran.status != 124, "\(line)\n\(ran.out)\(ran.err)")
    }
    #expect(try escaped() == "")
  }

  @Test("Variables that the client sets are not the program's, though the server lets all of them in")
  func variables() throws {
    _ = try place.run("init", "--db", place.path("other.db"))
    let options =
      "-o SetEnv='GUICHET_DB=\(place.path("other.db")) GUICHET_IDLE_FILE=\(place.path("escaped")) "
      + "TERMINFO=/tmp EDITOR=sh'"
    let ran = try server.run("ticket list", as: "marie", options: options)
    #expect(ran.out.contains("Bornes"), "\(ran.err)")
    #expect(try escaped() == "")
  }

  @Test("Without a terminal and without a command one line says what to do")
  func noTerminal() throws {
    let ran = try server.run("", as: "marie")
    #expect(ran.status == 64)
    #expect(ran.complaints.count == 1)
  }

  @Test("Whoever is deactivated is shown out of an open session and comes in no more")
  func deactivated() throws {
    let screen = try open("marie")
    try screen.see("Bornes")
    _ = try place.run("agent", "deactivate", "marie")
    #expect(try screen.end() == 77)
    #expect(try screen.text().contains("marie"))
    #expect(try server.run("ticket list", as: "marie").status == 77)
  }
}

/// `guichet ssh authorize` and `guichet ssh check`.
@Suite(.enabled(if: SecureShellServer.isPossible, "needs sshd and ssh"))
struct SecureShellSetupTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.shell("mkdir -m 700 desk bin && cp \"$guichet\" bin/guichet")
    _ = try guichet("init")
    _ = try guichet("agent", "add", "marie")
  }

  /// Runs a copy of the program, in a place that only its owner may write.
  private func guichet(_ arguments: String...) throws -> Ran {
    let words = arguments.map { "'" + $0 + "'" }.joined(separator: " ")
    return try place.shell("bin/guichet " + words, environment: ["GUICHET_DB": place.path("desk/desk.db")])
  }

  private func check(_ server: SecureShellServer) throws -> (status: Int32, codes: Set<String>) {
    let ran = try guichet("ssh", "check", "--sshd-config", place.path("ssh/config"), "--json")
    let report = try ran.json()
    #expect((report["safe"] == .bool(true)) == (ran.status == 0))
    let findings = report["findings"].list.filter { $0["unsafe"] == .bool(true) }
    return (ran.status, Set(findings.compactMap(\.["code"].text)))
  }

  private func authorize() throws -> Ran {
    _ = try place.shell("[ -e ssh/key ] || ssh-keygen -q -t ed25519 -N '' -C marie -f ssh/key")
    return try guichet("ssh", "authorize", "marie", "ssh/key.pub")
  }

  @Test("A set-up with keys forced to the desk is safe; each mistake in it is told, with the status 78")
  func check() throws {
    let server = try SecureShellServer(in: place, settings: "AcceptEnv LANG LC_*")
    let line = try authorize().out
    #expect(line.hasPrefix("restrict,pty,command=\"\(place.path("bin/guichet")) ssh serve --db="))
    _ = try place.shell("chmod 700 . && chmod 600 ssh/authorized_keys")
    try place.file("ssh/authorized_keys", line)
    var found = try check(server)
    #expect(found.status == 0 && found.codes == [])
    let plain = try guichet("ssh", "check", "--sshd-config", place.path("ssh/config"))
    #expect(plain.out.contains("rien de dangereux"))

    // A key as people paste them opens a shell.
    try place.file("ssh/authorized_keys", line + String(contentsOfFile: place.path("ssh/key.pub"), encoding: .utf8))
    found = try check(server)
    #expect(found.status == 78 && found.codes == ["free-key"])
    let told = try guichet("ssh", "check", "--sshd-config", place.path("ssh/config"))
    #expect(told.status == 78)
    #expect(told.out.contains(place.path("ssh/authorized_keys") + ":2"))
    #expect(told.complaints.count == 1)

    try place.file("ssh/authorized_keys", line)
    _ = try place.shell("chmod 644 desk/desk.db && chmod 666 ssh/authorized_keys && chmod 777 desk")
    found = try check(server)
    #expect(found.codes == ["open-file", "writable-keys", "replaceable"])
    _ = try place.shell("chmod 600 desk/desk.db ssh/authorized_keys && chmod 700 desk")
    #expect(try check(server).codes == [])

    try place.file(
      "ssh/config",
      server.configuration + "PermitUserEnvironment yes\nStrictModes no\nAcceptEnv GUICHET_*\n"
    )
    #expect(try check(server).codes == ["user-environment", "not-strict", "perilous-variables"])
  }

  @Test("Only one public key of an agent who may come in is authorized")
  func authorizeRefusals() throws {
    _ = try place.shell(
      "mkdir ssh && ssh-keygen -q -t ed25519 -N '' -f ssh/key && cat ssh/key.pub ssh/key.pub >ssh/two.pub"
    )
    func status(_ login: String, _ file: String) throws -> Int32 {
      let ran = try guichet("ssh", "authorize", login, file)
      #expect(ran.out.isEmpty && ran.complaints.count == 1, "\(ran.out)\(ran.err)")
      #expect(!ran.err.contains("BEGIN"))
      return ran.status
    }
    #expect(try status("marie", "ssh/key") == 65)
    #expect(try status("marie", "ssh/two.pub") == 65)
    #expect(try status("marie", "ssh/none.pub") == 66)
    #expect(try status("ghost", "ssh/key.pub") == 66)
    _ = try guichet("agent", "deactivate", "marie")
    #expect(try status("marie", "ssh/key.pub") == 65)
  }

  @Test("Where a group shares the files, rights are told to be good manners, and keys are its members' own affair")
  func group() throws {
    let server = try SecureShellServer(in: place, settings: "AcceptEnv *")
    _ = try place.shell("chmod 2770 desk && chmod 660 desk/* && ssh-keygen -q -t ed25519 -N '' -f ssh/key")
    _ = try place.shell("cat ssh/key.pub >ssh/authorized_keys")
    #expect(try check(server) == (0, []))
    let report = try guichet("ssh", "check", "--json").json()
    #expect(report["deployment"] == .text("group"))
    #expect(report["findings"].list.map { $0["code"].text } == ["good-manners"])
  }
}
