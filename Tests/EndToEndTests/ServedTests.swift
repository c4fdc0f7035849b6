import Foundation
import Testing

/// `guichet ssh serve` with what a client may ask for: the desk, as one agent, and nothing else of the machine.
struct ServedTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("agent", "add", "marie", "--name", "Marie", "--role", "agent", "--role", "admin")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor", "--formula", "serenite")
    _ = try place.run("ticket", "new", "--customer", "ARV", "--title", "Bornes", "--text", "x")
  }

  /// What a key of Marie's runs when the client asks for that.
  private func serve(
    _ request: String?,
    stdin: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Ran {
    var environment = environment
    if let request { environment["SSH_ORIGINAL_COMMAND"] = request }
    return try place.run(
      ["ssh", "serve", "--db=\(place.desk)", "--agent=marie"],
      stdin: stdin,
      environment: environment
    )
  }

  @Test("A command is done as the agent of the key, with the answer and the status it has on the machine")
  func commands() throws {
    for request in ["ticket list --json", "guichet ticket list --json", "  ticket   list  '--json' "] {
      #expect(try serve(request).json() == place.run("ticket", "list", "--json").json())
    }
    let number = try #require(try serve("ticket list --json").json()["tickets"][0]["number"].text)
    #expect(try serve("ticket note \(number) --text \"vu avec l'atelier\"").status == 0)
    #expect(try serve("ticket note \(number)", stdin: "sur deux\nlignes\n").status == 0)
    let shown = try place.run("ticket", "show", number, "--json").json()
    #expect(shown["messages"].list.suffix(2).map { $0["text"].text } == ["vu avec l'atelier", "sur deux\nlignes"])
    #expect(shown["journal"].list.last?["by"] == .text("marie"))
    #expect(try serve("ticket show 9").status == 66)
    #expect(try serve("help").out.contains("USAGE"))
    #expect(try serve("ticket list --help").status == 0)
    #expect(try serve("--lang en ticket show 9").err.contains("no such ticket"))
  }

  @Test("A file is given on standard input, and in no other way")
  func standardInput() throws {
    let rules = "[calendar]\nday = \"7h30\"\n"
    #expect(try serve("rules check -", stdin: rules).status == 0)
    #expect(try serve("rules apply -", stdin: rules).status == 0)
    #expect(try place.run("rules", "show").out.contains("7h30"))
    let customer = #"{"type":"customer","code":"IMP","name":"Importé"}"# + "\n"
    #expect(try serve("import -", stdin: customer).status == 0)
    #expect(try place.run("customer", "show", "IMP").status == 0)
  }

  @Test("Who may not is told before anything is read", arguments: ["import -", "import - --dry-run", "rules apply -"])
  func rightFirst(request: String) throws {
    _ = try place.run("agent", "add", "paul", "--name", "Paul")
    let ran = try serveFromSilence(request, as: "paul")
    #expect(ran.status == 77, "\(ran.err)")
    #expect(ran.complaints.count == 1)
  }

  @Test("Who is no agent, or not any more, is not even served what needs no desk")
  func strangers() throws {
    _ = try place.run("agent", "add", "paul", "--name", "Paul")
    _ = try place.run("agent", "deactivate", "paul")
    for login in ["paul", "inconnu"] {
      for request in ["rules check -", "sla simulate"] {
        let ran = try serveFromSilence(request, as: login)
        #expect(ran.status == 77, "\(request): \(ran.err)")
      }
    }
  }

  /// Serves somebody whose standard input is open and says nothing: what reads it never ends.
  private func serveFromSilence(_ request: String, as login: String) throws -> Ran {
    try place.shell(
      #"""
      mkfifo silence 2>/dev/null; exec 9<>silence
      timeout 20 "$guichet" ssh serve --db="$GUICHET_DB" --agent=\#(login) <&9
      """#,
      environment: ["SSH_ORIGINAL_COMMAND": request]
    )
  }

  @Test(
    "More than can be wanted is not read, and the limit is said",
    arguments: [
      "rules check -", "rules apply -", "ticket note 1001", "ticket note 1001 --text -", "sla simulate --rules -",
    ]
  )
  func tooLong(request: String) throws {
    let ran = try place.shell(
      #"yes | timeout 20 "$guichet" ssh serve --db="$GUICHET_DB" --agent=marie"#,
      environment: ["SSH_ORIGINAL_COMMAND": request]
    )
    #expect(ran.status == 65, "\(ran.err)")
    #expect(ran.err.replacing("\u{A0}", with: " ").contains("1 Mo, le plus"), "\(ran.err)")
  }

  @Test(
    "What would lead out of the desk is refused, in a line, and nothing of the machine is told",
    arguments: [
      "sh", "/bin/sh -i", "bash -c id", "ticket list; touch escaped", "ticket list\ntouch escaped", "ticket list && id",
      "ticket list | sh", "`touch escaped`", "$(touch escaped)", "ticket note 1001 --text $(touch escaped)x --db y",
      "ticket list > escaped", "demo", "demo --no-ui --db escaped", "init", "init --db escaped",
      "ssh serve", "ssh serve --db=escaped --agent=root", "ssh authorize marie /etc/passwd", "ssh check",
      "ticket list --db /etc/passwd", "--db=/etc/passwd ticket list", "ticket list --agent root",
      "--agent root ticket list",
      "ticket note 1001 --agent root --text x", "import /etc/passwd", "import /etc/passwd --dry-run",
      "import - --mapping /etc/passwd", "import - --format csv --mapping ../../../etc/passwd",
      "theme check /etc/shadow", "theme list",
      "rules check /etc/shadow", "rules apply /etc/passwd", "sla simulate --rules /etc/passwd", "screen /etc/passwd",
      "internal-sftp", "/usr/lib/openssh/sftp-server", "scp -t /tmp", "scp -f /etc/passwd", "rsync --server . /",
      "'", "ticket list \"", "../../bin/sh", "---completion ticket list -- x", "@/etc/passwd", "-c id",
    ]
  )
  func escapes(request: String) throws {
    let ran = try serve(request, stdin: "")
    #expect([64, 65, 77].contains(ran.status), "\(ran.status): \(ran.out)\(ran.err)")
    #expect(ran.complaints.count == 1, "\(ran.err)")
    #expect(ran.out.isEmpty)
    #expect(!ran.err.contains("root:") && !ran.err.contains("uid="))
    #expect(!FileManager.default.fileExists(atPath: place.path("escaped")))
  }

  @Test("Every file that any command can name is refused, and every choice of a desk or an agent")
  func everyFile() throws {
    let tree = try place.run("--experimental-dump-help").json()["command"]
    var tried = 0
    for command in CommandTree.leaves(of: tree) {
      for words in command.wordsNaming(file: "/etc/passwd") {
        let ran = try serve(words.joined(separator: " "), stdin: "")
        #expect(ran.status == 77, "\(words)\n\(ran.out)\(ran.err)")
        tried += 1
      }
    }
    #expect(tried > 30)
  }

  @Test("Without a terminal the screens are refused, with what can be done instead")
  func noTerminal() throws {
    for request in [nil, "", "guichet", "desk"] {
      let ran = try serve(request)
      #expect(ran.status == 64)
      #expect(ran.complaints.count == 1)
      #expect(ran.err.contains("ssh -t"))
    }
  }

  @Test("Nothing of the client's environment is honoured but its language and its terminal")
  func environment() throws {
    _ = try place.run("init", "--db", place.path("other.db"))
    _ = try place.shell("mkdir -p evil/guichet && echo 'theme = 7' >evil/guichet/config.toml")
    let hostile = [
      "GUICHET_DB": place.path("other.db"), "GUICHET_LANG": "en", "GUICHET_IDLE_FILE": place.path("escaped"),
      "XDG_CONFIG_HOME": place.path("evil"), "XDG_DATA_HOME": place.path("evil"), "XDG_STATE_HOME": place.path("evil"),
      "HOME": place.path("evil"), "EDITOR": "touch escaped", "TERMINFO": place.path("evil"), "TERM": "../../evil",
    ]
    let ran = try serve("ticket list", environment: hostile)
    #expect(ran.status == 0)
    #expect(ran.out.contains("Bornes") && ran.out.contains("Priorité"))
    #expect(try serve("ticket list", environment: ["LC_ALL": "en_US.UTF-8"]).out.contains("Priority"))
    #expect(try serve("ticket list", environment: ["LC_ALL": "/etc/passwd"]).status == 0)
    #expect(try place.shell("find evil -newer evil/guichet/config.toml -type f; ls escaped").out.isEmpty)
  }

  @Test("Rights and secrecy are those of the agent; one who may not be here any more is not served")
  func rights() throws {
    _ = try place.run("agent", "change", "marie", "--role", "wall")
    #expect(try serve("ticket list").status == 0)
    #expect(try serve("ticket take 1001").status == 77)
    _ = try place.run("agent", "deactivate", "marie")
    let ran = try serve("ticket list")
    #expect(ran.status == 77)
    #expect(ran.err.contains("marie"))
  }

  @Test(
    "Only the owner of the database serves others",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func ownerAlone() throws {
    _ = try place.run("agent", "add", "nobody")
    _ = try place.shell("chmod 666 desk.db desk.db-wal desk.db-shm desk.db.lock; chmod 777 .")
    let ran = try place.asNobody(
      ["ssh", "serve", "--db=\(place.desk)", "--agent=marie"],
      environment: ["SSH_ORIGINAL_COMMAND": "ticket list"]
    )
    #expect(ran.status == 77)
    _ = try place.shell("ssh-keygen -q -t ed25519 -N '' -f key; chmod 644 key.pub")
    _ = try place.run("agent", "change", "nobody", "--role", "admin")
    let line = try place.asNobody("ssh", "authorize", "marie", place.path("key.pub"))
    #expect(line.status == 77)
    #expect(line.out.isEmpty)
  }
}
