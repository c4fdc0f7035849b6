import Foundation
import Testing

/// `guichet ticket …` through the built program.
struct TicketCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run(
      "customer",
      "add",
      "ARV",
      "--name",
      "Mécanique de l'Arvor",
      "--version",
      "V_2024",
      "--formula",
      "serenite",
      "--start",
      "2020-01-01"
    )
  }

  private func make(_ title: String = "Impression des OF impossible", _ more: String...) throws -> String {
    let arguments = ["ticket", "new", "--customer", "ARV", "--title", title, "--priority", "majeure", "--json"]
    let ran = try place.run(arguments + more)
    return try #require(try ran.json()["number"].text, "\(ran.err)")
  }

  private func ticket(_ number: String) throws -> Value {
    try place.run("ticket", "show", number, "--json").json()
  }

  @Test("A ticket as JSON has the keys that scripts rely on, with null for what is absent")
  func shape() throws {
    let ticket = try ticket(make())
    let keys: Set = [
      "number", "kind", "channel", "priority", "status", "stage", "waiting", "title", "customer", "contact", "assignee",
      "service", "created", "updated", "version", "clocks", "next_due", "at_risk", "breached", "commitment", "tags",
      "external_id",
    ]
    #expect(ticket.keys.isSuperset(of: keys))
    #expect(ticket["customer"].keys == ["code", "name", "formula", "version"])
    #expect(ticket["clocks"].keys == ["prise_en_compte", "prise_en_charge", "resolution"])
    let clock = ticket["clocks"]["prise_en_compte"]
    #expect(clock.keys == ["state", "target_s", "elapsed_s", "remaining_s", "due", "breached"])
    #expect(clock["target_s"] == .int(7_200))
    #expect(ticket["clocks"]["resolution"]["state"] == .text("none"))
    #expect(ticket["clocks"]["resolution"]["target_s"] == .null)
    #expect(ticket["contact"] == .null && ticket["external_id"] == .null && ticket["assignee"] == .null)
    #expect(ticket["status"] == .text("ouvert") && ticket["waiting"] == .bool(false))
    #expect(ticket["commitment"] == .text("contrat"))
    #expect(ticket["created"].text?.hasSuffix("Z") == true)
  }

  @Test("Triage from the shell: each action says what happened and changes the ticket")
  func triage() throws {
    let number = try make()
    func act(_ words: String..., leaves status: String) throws {
      let ran = try place.run(["ticket"] + words)
      #expect(ran.status == 0, "\(words): \(ran.err)")
      #expect(ran.lines.count == 1 && ran.out.contains("#" + number), "\(ran.out)")
      #expect(try ticket(number)["status"] == .text(status))
    }
    try act("acknowledge", number, leaves: "pris_en_compte")
    try act("take", number, leaves: "en_cours")
    #expect(try ticket(number)["assignee"] == .text(Account.login))
    try act("wait", number, leaves: "attente_client")
    try act("message", number, "--text", "Voici le fichier", leaves: "en_cours")
    try act("priority", number, "bloquante", leaves: "en_cours")
    try act("reply", number, "--text", "Corrigé", "--then", "wait", leaves: "attente_client")
    try act("resume", number, leaves: "en_cours")
    try act("note", number, "--text", "voir avec Paul", leaves: "en_cours")
    try act("tag", number, "+impression", "+of", leaves: "en_cours")
    try act("tag", number, "-of", leaves: "en_cours")
    try act("transfer", number, "chiffrage", leaves: "en_cours")
    try act("resolve", number, leaves: "resolu")
    try act("reopen", number, leaves: "en_cours")
    try act("resolve", number, leaves: "resolu")
    try act("close", number, leaves: "clos")
    let shown = try ticket(number)
    #expect(shown["priority"] == .text("bloquante"))
    #expect(shown["service"] == .text("chiffrage"))
    #expect(shown["tags"] == .list([.text("impression")]))
    #expect(shown["messages"].list.compactMap(\.["kind"].text) == ["message", "reply", "note"])
  }

  @Test("Several tickets at once, and one undo strikes it all")
  func several() throws {
    let numbers = [try make("a"), try make("b"), try make("c")]
    let ran = try place.run("ticket", "take", numbers.joined(separator: ","), "--json")
    #expect(try ran.json()["tickets"].list.compactMap(\.["number"].text) == numbers)
    #expect(try place.run("ticket", "undo").status == 0)
    for number in numbers { #expect(try ticket(number)["status"] == .text("ouvert")) }
  }

  @Test("What is not possible for some is told for those, and done for the others")
  func partly() throws {
    let (first, second) = (try make("a"), try make("b"))
    _ = try place.run("ticket", "wait", first)
    let ran = try place.run("ticket", "wait", "\(first),\(second)")
    #expect(ran.status == 65)
    #expect(ran.complaints.count == 1 && ran.err.contains("#" + first))
    #expect(try ticket(second)["status"] == .text("attente_client"))
  }

  @Test("A version that the ticket has left behind is refused with 75, and nothing changes")
  func ifVersion() throws {
    let number = try make()
    let version = try #require(try ticket(number)["version"].int)
    #expect(try place.run("ticket", "take", number, "--if-version", "\(version)").status == 0)
    let ran = try place.run("ticket", "resolve", number, "--if-version", "\(version)")
    #expect(ran.status == 75)
    #expect(ran.complaints.count == 1 && ran.err.contains(Account.login))
    #expect(try ticket(number)["status"] == .text("en_cours"))
    #expect(try place.run("ticket", "undo", number, "--if-version", "\(version)").status == 75)
    #expect(try ticket(number)["status"] == .text("en_cours"))
  }

  @Test("Links made at once are undone at both ends, and each ticket is named once")
  func links() throws {
    let numbers = [try make("a"), try make("b"), try make("c")]
    _ = try place.run("ticket", "link", numbers[1] + "," + numbers[2], numbers[0])
    let ran = try place.run("ticket", "undo")
    #expect(ran.status == 0 && ran.lines.count == 1, "\(ran.err)")
    for number in numbers {
      #expect(ran.out.components(separatedBy: "#" + number).count == 2)
      #expect(try ticket(number)["links"].list.isEmpty)
    }
  }

  @Test(
    "A ticket that is not there ends with 66",
    arguments: [
      ["show", "999999"], ["take", "999999"], ["show", "M12"], ["take", "M12"], ["undo", "999999"],
    ]
  )
  func notThere(words: [String]) throws {
    let ran = try place.run(["ticket"] + words)
    #expect(ran.status == 66, "\(ran.err)")
    #expect(ran.complaints.count == 1)
    #expect(ran.out.isEmpty)
  }

  @Test("A screen of a ticket that is not there, or not yet, ends with 66", arguments: ["ticket", "explain"])
  func noScreen(view: String) throws {
    let number = try make()
    let screens = [["screen", view + ":999999"], ["screen", view + ":" + number, "--at", "2020-01-01T00:00:00Z"]]
    for ran in try screens.map({ try place.run($0) }) {
      #expect(ran.status == 66)
      #expect(ran.complaints.count == 1 && ran.out.isEmpty)
    }
  }

  @Test("A colleague who is not there is the same mistake wherever one is named")
  func noColleague() throws {
    let number = try make()
    for words in [["assign", number, "zoe"], ["new", "--customer", "ARV", "--title", "t", "--assignee", "zoe"]] {
      let ran = try place.run(["ticket"] + words)
      #expect(ran.status == 66)
      #expect(ran.complaints.count == 1 && ran.err.contains("zoe"))
    }
  }

  @Test("What the ticket does not allow now is refused with the reason")
  func refused() throws {
    let number = try make()
    let ran = try place.run("ticket", "close", number)
    #expect(ran.status == 65)
    #expect(ran.err.contains("ouvert"))
  }

  @Test("A text comes from standard input where the command says so, or says nothing")
  func textFromInput() throws {
    let number = try make()
    #expect(try place.run("ticket", "reply", number, "--text", "-", stdin: "Bonjour,\nc'est corrigé.\n").status == 0)
    #expect(try place.run("ticket", "note", number, stdin: "vu").status == 0)
    #expect(
      try ticket(number)["messages"].list.compactMap(\.["text"].text) == ["Bonjour,\nc'est corrigé.", "vu"]
    )
    #expect(try place.run("ticket", "note", number).status == 64)
    // A text that would have to be cut is refused whole.
    let long = try place.run("ticket", "note", number, stdin: String(repeating: "a", count: 1_048_577))
    #expect(long.status == 65)
    #expect(long.err.contains("en plusieurs fois"))
    #expect(try ticket(number)["messages"].list.count == 2)
  }

  @Test("A list goes on where its next says, each ticket once")
  func paging() throws {
    let made = Set(try (1...7).map { try make("ticket \($0)") })
    _ = try place.run("ticket", "resolve", made.sorted()[0])
    var seen: [String] = []
    var next: String?
    repeat {
      let ran = try place.run(["ticket", "list", "--json", "--limit", "3"] + (next.map { ["--after", $0] } ?? []))
      let page = try ran.json()
      #expect(page["tickets"].list.count <= 3)
      seen += page["tickets"].list.compactMap(\.["number"].text)
      next = page["next"].text
    } while next != nil
    #expect(seen.count == 7 && Set(seen) == made)
    #expect(try place.run("ticket", "list", "--json", "--after", "nonsense").status == 64)
  }

  @Test("A list is narrowed by view, filter and words")
  func narrowing() throws {
    let printing = try make("Étiquette palette : code-barres tronqué")
    let other = try make("Export comptable", "--kind", "question", "--tag", "ve")
    _ = try place.run("ticket", "take", other)
    func list(_ options: String...) throws -> [String] {
      try place.run(["ticket", "list", "--json"] + options).json()["tickets"].list.compactMap(\.["number"].text)
    }
    #expect(Set(try list()) == [printing, other])
    #expect(try list("--search", "etiquette") == [printing])
    #expect(try list("--view", "mine") == [other])
    #expect(try list("--view", "unqualified") == [printing])
    #expect(try list("--kind", "question") == [other])
    #expect(try list("--tag", "ve") == [other])
    #expect(try list("--status", "en_cours,resolu") == [other])
    #expect(try list("--assignee", "nobody") == [printing])
    #expect(try list("--formula", "confort") == [])
    #expect(Set(try list("--customer", "ARV")) == [printing, other])
  }

  @Test("A past moment shows the desk as it was then")
  func past() throws {
    let number = try make()
    #expect(try place.run("ticket", "list", "--json", "--at", "2020-01-01T00:00:00Z").json()["tickets"] == .list([]))
    #expect(try place.run("ticket", "show", number, "--at", "2020-01-01T00:00:00Z").status == 66)
    let future = try place.run("ticket", "show", number, "--json", "--at", "2100-01-01T00:00:00Z").json()
    #expect(future["breached"] == .bool(true))
  }

  @Test("A customer that is not there, or a word that means nothing, makes no ticket")
  func newRefused() throws {
    #expect(try place.run("ticket", "new", "--customer", "NONE", "--title", "t").status == 66)
    #expect(try place.run("ticket", "new", "--customer", "ARV", "--title", "t", "--kind", "wish").status == 64)
    #expect(try place.run("ticket", "new", "--customer", "ARV", "--title", " ").status == 65)
    #expect(try place.run("ticket", "list", "--json").json()["tickets"] == .list([]))
  }

  @Test("The journal comes out as lines of JSON, from a place on")
  func events() throws {
    let number = try make()
    _ = try place.run("ticket", "take", number)
    let entries = try place.run("events").lines.map { try Value($0) }
    #expect(entries.compactMap(\.["verb"].text) == ["new", "take"])
    let first = try #require(entries.first?["seq"].int)
    #expect(try place.run("events", "--since", "\(first)").lines.count == 1)
  }
}
