import Testing

/// Text from outside that wants to act on a terminal: it is shown, and does nothing.
struct SafeOutputTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "EVIL", "--name", Self.hostile, "--region", Self.hostile)
    _ = try place.run(
      ["ticket", "new", "--customer", "EVIL", "--title", Self.hostile, "--tag", Self.hostile, "--text", "-"],
      stdin: Self.hostile + "\r\nSecond line\n" + Self.hostile
    )
  }

  /// An escape sequence, a title change with its bell, C1's CSI, a turned line, a carriage return, a separator, a BOM.
  private static let hostile =
    "A\u{1B}[31mB\u{1B}]0;owned\u{07}C\u{9B}2JD\u{202E}E\u{2066}F\rG\u{2028}H\u{FEFF}I\u{7F}J"

  /// What no output may hold.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private func number() throws -> String {
    try #require(try place.run("ticket", "list", "--json").json()["tickets"][0]["number"].text)
  }

  @Test("Nothing that acts on a terminal comes out of any command, plain or JSON")
  func nothingActs() throws {
    let number = try number()
    let commands = [
      ["ticket", "list"], ["ticket", "show", number], ["customer", "list"], ["customer", "show", "EVIL"],
      ["screen", "queue", "--size", "120x36"], ["screen", "ticket:" + number, "--size", "80x24"],
      ["sla", "explain", number], ["events"], ["ticket", "list", "--json"], ["ticket", "show", number, "--json"],
      ["customer", "list", "--json"], ["ticket", "take", Self.hostile], ["ticket", Self.hostile, number],
      ["ticket", "assign", number, Self.hostile], ["customer", "show", Self.hostile], [Self.hostile],
      ["--db", "/nowhere/" + Self.hostile, "ticket", "list"],
    ]
    for command in commands {
      let ran = try place.run(command)
      #expect(!(ran.out + ran.err).isEmpty)
      let dangerous = (ran.out + ran.err).unicodeScalars.filter(Self.isDangerous)
      #expect(dangerous.isEmpty, "\(command.map(\.debugDescription)): \(dangerous.map { String($0.value, radix: 16) })")
    }
  }

  @Test("JSON gives the text back as it came")
  func jsonKeepsText() throws {
    let ticket = try place.run("ticket", "show", try number(), "--json").json()
    // A line break in a title is a space; everything else is kept.
    #expect(ticket["title"].text == Self.hostile.replacing("\r", with: " "))
    #expect(ticket["customer"]["name"].text == Self.hostile.replacing("\r", with: " "))
  }
}
