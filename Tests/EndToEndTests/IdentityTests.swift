import Testing

/// Who acts: the Unix account, or for the owner of the database whoever is named.
struct IdentityTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Mécanique de l'Arvor", "--formula", "confort")
  }

  @Test("The maker of a desk is its first agent, with every role, in every service, participant of migrations")
  func founder() throws {
    let agent = try place.run("agent", "show", Account.login, "--json").json()
    #expect(agent["roles"].list.count == 4)
    #expect(agent["services"].list.count == 5)
    #expect(agent["participant"] == .bool(true))
  }

  @Test("The owner may act as another agent, and the journal says whose deed it was")
  func ownerActsAsAnother() throws {
    _ = try place.run("agent", "add", "marie", "--name", "Marie Le Goff")
    let made = try place.run("ticket", "new", "--customer", "ARV", "--title", "t", "--json", "--agent", "marie").json()
    let number = try #require(made["number"].text)
    let shown = try place.run("ticket", "show", number, "--json").json()
    #expect(shown["journal"][0]["by"] == .text("marie"))
  }

  @Test("Whoever is no agent, or no agent any more, is refused")
  func unknown() throws {
    let ran = try place.run("ticket", "list", "--agent", "ghost")
    #expect(ran.status == 77)
    #expect(ran.err.contains("ghost"))
    _ = try place.run("agent", "add", "paul")
    _ = try place.run("agent", "deactivate", "paul")
    #expect(try place.run("ticket", "list", "--agent", "paul").status == 77)
  }

  @Test(
    "What a role does not allow is refused with 77",
    arguments: [
      ["rules", "apply", "/dev/null"], ["agent", "add", "x"], ["customer", "add", "X", "--name", "x"],
    ]
  )
  func rights(command: [String]) throws {
    _ = try place.run("agent", "add", "paul")
    let ran = try place.run(command + ["--agent", "paul"])
    #expect(ran.status == 77, "\(ran.err)")
    #expect(ran.complaints.count == 1)
  }

  @Test(
    "Nobody but the owner of the file acts as somebody else",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func notTheOwner() throws {
    _ = try place.run("agent", "add", "nobody")
    _ = try place.shell("chmod 666 desk.db desk.db-wal desk.db-shm desk.db.lock; chmod 777 .")
    #expect(try place.asNobody("ticket", "list", "--json").status == 0)
    for login in [Account.login, "nobody"] {
      let ran = try place.asNobody("ticket", "list", "--agent", login)
      #expect(ran.status == 77)
      #expect(ran.complaints.count == 1)
    }
  }
}
