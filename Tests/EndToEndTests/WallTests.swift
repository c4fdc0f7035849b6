import Foundation
import Testing

/// The supervisors' display on a real terminal.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct WallTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Mécanique de l'Arvor", "--formula", "serenite")
  }

  private func make() throws -> String {
    let made = try place.run("ticket", "new", "--customer", "ARV", "--title", "Panne", "--json")
    return try #require(try made.json()["number"].text)
  }

  private func wall(_ arguments: String..., width: Int = 80) throws -> TerminalScreen {
    try TerminalScreen(["wall", "--page", "1"] + arguments, in: place, width: width, height: 24)
  }

  @Test("What others do is on it by itself, no key does anything but leave, and nothing is written")
  func watching() throws {
    let number = try make()
    let screen = try wall()
    try screen.see("1 ouvert")
    _ = try make()
    try screen.see("2 ouverts")
    let journal = try place.run("events").out
    try screen.press("c", "t", "p", "2", "x", "n", "u", ":", "Enter", "C", "!")
    #expect(try screen.text().contains("2 ouverts"))
    #expect(try place.run("events").out == journal)
    #expect(try place.run("ticket", "resolve", number).status == 0)
    try screen.see("1 ouvert")
    #expect(try screen.leave() == 0)
  }

  @Test("A desk that is taken away is told of, and is back by itself; a terminal that changes its size ends nothing")
  func blind() throws {
    _ = try make()
    let screen = try wall()
    try screen.see("1 ouvert")
    try screen.resize(width: 20, height: 5)
    try screen.resize(width: 120, height: 36)
    try screen.see("ouvert")
    _ = try place.shell("mv desk.db away.db")
    try screen.see("sans nouvelles depuis")
    _ = try place.shell("mv away.db desk.db")
    try screen.seeGone("sans nouvelles depuis")
    #expect(try screen.leave() == 0)
  }

  @Test(
    "Somebody who may only look, at a file that she may only read, sees it all the same",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func onlyReading() throws {
    _ = try make()
    _ = try place.run("agent", "add", "nobody", "--role", "wall")
    _ = try place.shell("chmod 644 desk.db desk.db-wal desk.db-shm desk.db.lock; chmod 755 .")
    #expect(try place.asNobody("screen", "wall", "--size", "80x24").out.contains("1 ouvert"))
    let stats = try place.asNobody("report", "stats", "--json").json()
    #expect(stats["open"]["count"] == .int(1))
    #expect(try place.asNobody("ticket", "take", "1001").status == 77)
  }

  @Test(
    "A desk's file that lies alone where she may not write is seen too, and then what others write to it",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func lyingAlone() throws {
    _ = try make()
    _ = try place.run("agent", "add", "nobody", "--role", "wall")
    _ = try place.shell("mkdir alone; chgrp $(id -g nobody) alone; chmod 2750 alone; chmod 755 .")
    #expect(try place.run("backup", "alone/desk.db").status == 0)
    #expect(
      try place.shell("ls alone; chmod 640 alone/desk.db; chgrp $(id -g nobody) alone/desk.db").out == "desk.db\n"
    )
    let seen = try place.asNobody("screen", "wall", "--size", "80x24", "--db", "alone/desk.db")
    #expect(seen.out.contains("1 ouvert"))
    let screen = try TerminalScreen(
      in: place,
      width: 80,
      height: 24,
      running:
        #"setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups "$guichet" wall --db alone/desk.db"#
    )
    try screen.see("1 ouvert")
    #expect(try place.shell("ls alone").out == "desk.db\n")
    _ = try place.run(
      "ticket",
      "new",
      "--customer",
      "ARV",
      "--title",
      "Panne",
      "--db",
      "alone/desk.db"
    )
    try screen.see("2 ouverts")
    #expect(try screen.leave() == 0)
  }

  @Test("It needs a terminal, a page that can be, and a turn that can be read")
  func usage() throws {
    #expect(try place.run("wall").status == 64)
    #expect(try place.run("wall", "--page", "0").status == 64)
    #expect(try place.run("wall", "--rotate", "1s").status == 64)
    #expect(try place.run("screen", "wall:2", "--size", "80x24").status == 0)
  }
}
