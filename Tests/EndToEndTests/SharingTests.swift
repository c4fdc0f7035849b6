import Foundation
import Testing

/// Who can use the files that the program makes, as the system sees it.
struct SharingTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  /// A directory of the group `nogroup`, which is `nobody`'s, with a desk made there by somebody whose umask hides nothing.
  private func makeDesk(directoryMode: String) throws {
    let ran = try place.shell(
      #"""
      mkdir shared && chgrp nogroup shared && chmod \#(directoryMode) shared && chmod 755 . || exit 1
      umask 000
      "$guichet" init && "$guichet" agent add nobody && "$guichet" customer add ARV --name Arvor
      """#,
      environment: desk
    )
    #expect(ran.status == 0, "\(ran.err)")
  }

  private var desk: [String: String] { ["GUICHET_DB": place.path("shared/desk.db")] }

  /// The modes and groups of the files there.
  private func files() throws -> Set<Substring> {
    Set(try place.shell("find shared -type f -printf '%m %g\\n'").lines)
  }

  private func asNobody(_ arguments: String...) throws -> Int32 {
    try place.asNobody(arguments, environment: desk).status
  }

  @Test(
    "In a private directory they are the owner's alone",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func ownersAlone() throws {
    try makeDesk(directoryMode: "755")
    #expect(try files().allSatisfy { $0.hasPrefix("600 ") })
    #expect(try asNobody("ticket", "list") == 77)
    #expect(try asNobody("ticket", "new", "--customer", "ARV", "--title", "t", "--text", "t") == 77)
  }

  @Test(
    "In a directory that hands its group down, they are the group's to read and write",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func groupWrites() throws {
    try makeDesk(directoryMode: "2770")
    #expect(try asNobody("ticket", "new", "--customer", "ARV", "--title", "t", "--text", "t") == 0)
    #expect(try place.run(["ticket", "list"], environment: desk).status == 0)
    #expect(try files() == ["660 nogroup"])
  }

  @Test(
    "In a directory that the group may only read, they are the group's to read",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func groupReads() throws {
    try makeDesk(directoryMode: "2750")
    #expect(try files() == ["640 nogroup"])
    #expect(try asNobody("customer", "list") == 0)
    #expect(try asNobody("ticket", "new", "--customer", "ARV", "--title", "t", "--text", "t") == 77)
  }
}
