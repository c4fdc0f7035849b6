import Foundation
import Testing

/// Two people who change different facts of one person or company at the same moment: neither change is lost.
struct PeopleAtOnceTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("agent", "add", "paul", "--name", "Paul")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor", "--formula", "confort")
    _ = try place.run("contact", "add", "ARV", "--name", "Ève")
  }

  /// Starts both commands while somebody holds the gate, and frees it when both wait there, having read what they read.
  private func atOnce(_ first: String, _ second: String) throws {
    let ran = try place.shell(
      #"""
      exec 9<>desk.db.lock; flock 9
      "$guichet" \#(first) 9<&- >/dev/null & one=$!
      "$guichet" \#(second) 9<&- >/dev/null & two=$!
      file=$(stat -c %i desk.db.lock)
      until [ "$(grep -c -- "-> FLOCK.*:$file " /proc/locks)" -eq 2 ]; do sleep 0.02; done
      flock -u 9; wait $one && wait $two
      """#
    )
    #expect(ran.status == 0, "\(ran.err)")
  }

  @Test("An agent's name and services")
  func agent() throws {
    try atOnce("agent change paul --name 'Paul Petit'", "agent change paul --service chiffrage")
    let paul = try place.run("agent", "show", "paul", "--json").json()
    #expect(paul["name"] == .text("Paul Petit"))
    #expect(paul["services"] == .list([.text("chiffrage")]))
  }

  @Test("A customer's region and whether it is one still")
  func customer() throws {
    try atOnce("customer change ARV --region Ouest", "customer deactivate ARV")
    let arvor = try place.run("customer", "show", "ARV", "--json").json()
    #expect(arvor["region"] == .text("Ouest"))
    #expect(arvor["active"] == .bool(false))
  }

  @Test("A contact's address and telephone")
  func contact() throws {
    try atOnce("contact change 1 --email eve@arvor.example", "contact change 1 --phone 0297")
    let eve = try place.run("contact", "show", "1", "--json").json()
    #expect(eve["email"] == .text("eve@arvor.example"))
    #expect(eve["phone"] == .text("0297"))
  }
}
