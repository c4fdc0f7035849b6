import Foundation
import Glibc
import Terminal
import Testing

struct DirectoryWatchTests {
  @Test("Writing, making, renaming and removing a file are changes of it")
  func changes() throws {
    let directory = try TemporaryDirectory()
    let watch = try DirectoryWatch(directory: directory.path, names: ["desk.db"])
    #expect(!watch.drain())
    directory.write("un", to: "desk.db")
    #expect(watch.drain())
    #expect(!watch.drain())
    directory.write("deux", to: "autre")
    #expect(!watch.drain())
    #expect(rename(directory.path + "/autre", directory.path + "/desk.db") == 0)
    #expect(watch.drain())
    #expect(unlink(directory.path + "/desk.db") == 0)
    #expect(watch.drain())
  }

  @Test("Looking at a file is not a change, nor is opening it to write and closing it again")
  func reading() throws {
    let directory = try TemporaryDirectory()
    directory.write("un", to: "desk.db")
    let watch = try DirectoryWatch(directory: directory.path)
    #expect(directory.read("desk.db") == "un")
    close(try directory.open("desk.db"))
    #expect(!watch.drain())
  }

  @Test("Where it is asked for, closing a file counts that could be written, but not one that was read")
  func closing() throws {
    let directory = try TemporaryDirectory()
    directory.write("un", to: "desk.db")
    let watch = try DirectoryWatch(directory: directory.path, noticesClosing: true)
    #expect(directory.read("desk.db") == "un")
    #expect(!watch.drain())
    close(try directory.open("desk.db"))
    #expect(watch.drain())
  }

  @Test("Without names every file counts")
  func everyName() throws {
    let directory = try TemporaryDirectory()
    let watch = try DirectoryWatch(directory: directory.path)
    directory.write("un", to: "n’importe lequel")
    #expect(watch.drain())
  }

  @Test("A directory that goes is a change, and said to be gone")
  func gone() throws {
    let directory = try TemporaryDirectory()
    let watch = try DirectoryWatch(directory: directory.path, names: ["desk.db"])
    #expect(!watch.isGone)
    try FileManager.default.removeItem(atPath: directory.path)
    #expect(watch.drain())
    #expect(watch.isGone)
  }

  @Test("A directory that is none cannot be watched")
  func missing() {
    #expect(throws: TerminalError.system(call: "inotify", code: ENOENT)) {
      _ = try DirectoryWatch(directory: "/no/such/directory")
    }
  }
}
