import Foundation
import SecureShell
import Testing

@Suite("A forced command")
struct ForcedCommandTests {
  private static let hostile = [
    "marie", "o'neil", "a b", "-rf", "--db=/etc", "$(id)", "`id`", "a;b", "a\"b", "a\\", "a\\'b", "\\\"", "é🙂", "*", "",
    "a&&b", "~", "#x", "a|b>c", "!x", "{a,b}", "%h",
  ]

  @Test("is read by a shell as the words it was made of, whatever they hold", arguments: hostile)
  func shell(word: String) throws {
    let command = try ForcedCommand(program: "/opt/gui chet/guichet", database: "/srv/\(word)/desk.db", login: word)
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "set -- \(command.line); for word; do printf '%s\\n' \"$word\"; done"]
    shell.standardOutput = output
    try shell.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    let words = ["/opt/gui chet/guichet", "ssh", "serve", "--db=/srv/\(word)/desk.db", "--agent=\(word)"]
    #expect(text == words.map { $0 + "\n" }.joined())
    #expect(ForcedCommand(line: command.line) == command)
  }

  @Test(
    "with a word that no line can hold is not made",
    arguments: ["a\nb", "a\rb", "a\u{0}b", "a\u{2028}b", "a\u{1B}b"]
  )
  func unwritable(word: String) {
    #expect(throws: ForcedCommand.Mistake.unwritable(word)) {
      try ForcedCommand(program: "/opt/guichet", database: "/srv/desk.db", login: word)
    }
  }

  @Test(
    "is no other command, and none that a shell would make more of",
    arguments: [
      "", "sh", "/bin/sh", "guichet ssh serve --db=/d --agent=m", "/opt/guichet", "/opt/guichet ssh check",
      "/opt/guichet ssh serve", "/opt/guichet ssh serve --db=/d", "/opt/guichet ssh serve --agent=m",
      "/opt/guichet ssh serve --db=d --agent=m", "/opt/guichet ssh serve --db=/d --agent=m x",
      "/opt/guichet ssh serve --db=/d --agent=m; sh", "/opt/guichet ssh serve --db=/d --agent=$USER",
      "/opt/guichet ssh serve --db=/d --agent=`id`", "/opt/guichet ssh serve --db=/d --agent=m\nsh",
      "/opt/guichet ssh serve --db=/d --agent=\"$(id)\"", "/opt/guichet ssh serve --db=/d --agent=m > /tmp/x",
      "/opt/guichet ssh serve --db=/d '--agent=m", "/opt/guichet ssh serve --db=/d --agent=m && sh", "X=1 /opt/guichet",
    ]
  )
  func others(line: String) {
    #expect(ForcedCommand(line: line) == nil)
  }
}

@Suite("A line of authorized_keys")
struct AuthorizedKeyTests {
  @Test("that is written is read again with its options, however hostile the login")
  func roundTrip() throws {
    let key = try PublicKey(KeySample.line + " marie \"la grande\"")
    for login in ["marie", "a\"b", "a\\\"b", "o'neil, \"x\""] {
      let command = try ForcedCommand(program: "/opt/guichet", database: "/srv/desk.db", login: login)
      let read = try #require(AuthorizedKey(line: AuthorizedKey.line(for: key, forcedTo: command)))
      #expect(read.options.map(\.name) == ["restrict", "pty", "command"])
      #expect(read.value(of: "command") == command.line)
      #expect(read.comment == "marie \"la grande\"")
    }
  }

  @Test("may have no options, several, and options with commas and spaces in their values")
  func options() throws {
    #expect(try #require(AuthorizedKey(line: KeySample.line)).options.isEmpty)
    let line = "  No-PTY,from=\"10.0.0.*,10.1.0.*\",command=\"a b,c\",restrict \(KeySample.line) x y"
    let key = try #require(AuthorizedKey(line: line))
    #expect(key.options.map(\.name) == ["no-pty", "from", "command", "restrict"])
    #expect(key.value(of: "from") == "10.0.0.*,10.1.0.*")
    #expect(key.comment == "x y")
  }

  @Test(
    "that the server would not understand is none",
    arguments: [
      "bonjour", "command=\"sh \(KeySample.line)", "restrict, \(KeySample.line)", "restrict",
      "command=sh \(KeySample.line)",
      "ssh-ed25519",
    ]
  )
  func unreadable(line: String) {
    #expect(AuthorizedKey(line: line) == nil)
  }
}
