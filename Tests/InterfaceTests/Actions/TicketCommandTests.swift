import Desk
import Testing

@testable import Interface

/// Commands as people write them, in the palette and behind `guichet ticket`.
@Suite struct TicketCommandTests {
  private func read(_ line: String, chosen: [TicketNumber] = []) throws -> TicketCommand {
    try TicketCommand(CommandWords.split(line), chosen: chosen, viewer: Login("marie"))
  }

  @Test(
    "A line of words is a deed on tickets",
    arguments: [
      ("take 1042", [1042], .take), ("acknowledge 1042,1043 #1044", [1042, 1043, 1044], .acknowledge),
      ("priority 1042 majeure", [1042], .prioritise(.majeure)), ("priority 1042 Major", [1042], .prioritise(.majeure)),
      ("priority 1042 1", [1042], .prioritise(.bloquante)), ("assign 1042 paul", [1042], .assign(to: Login("paul"))),
      ("assign 1042 me", [1042], .assign(to: Login("marie"))), ("assign 1042 personne", [1042], .assign(to: nil)),
      ("transfer 1042 sales", [1042], .transfer(to: .sales)),
      ("transfer 1042 chiffrage", [1042], .transfer(to: .quotes)),
      ("kind 1042 évolution", [1042], .rekind(.evolution)), ("link 1042 1043", [1042], .link(to: .ticket(1043))),
      ("tag 1042 +urgent -old neuf", [1042], .tag(add: ["urgent", "neuf"], remove: ["old"])),
      ("reply 1042 --text \"Bonjour à vous\" --then wait", [1042], .reply("Bonjour à vous", then: .wait)),
      ("reply 1042 --text=Oui", [1042], .reply("Oui")),
      ("note 1042 rappeler l'atelier demain", [1042], .note("rappeler l'atelier demain")),
      ("title 1042 Un autre objet", [1042], .retitle("Un autre objet")), ("RESOLVE 1042", [1042], .resolve),
    ] as [(String, [Int], TicketAction)]
  )
  func lines(line: String, numbers: [Int], action: TicketAction) throws {
    let command = try read(line)
    #expect(command.numbers == numbers.map { .ticket($0) })
    #expect(command.action == action)
  }

  @Test(
    "Where tickets are chosen, their number may be left out",
    arguments: [
      ("take", .take), ("priority 2", .prioritise(.majeure)), ("link 1043", .link(to: .ticket(1043))),
      ("assign paul", .assign(to: Login("paul"))),
    ] as [(String, TicketAction)]
  )
  func chosen(line: String, action: TicketAction) throws {
    let command = try read(line, chosen: [.ticket(7), .ticket(8)])
    #expect(command.numbers == [.ticket(7), .ticket(8)])
    #expect(command.action == action)
  }

  @Test(
    "What is wrong is said for what it is",
    arguments: [
      ("", .empty), ("dance 1042", .unknownCommand("dance")), ("take", .noTicket(.take)),
      ("priority 1042", .missing(.priority, of: .priority)), ("priority 1042 rouge", .unreadable("rouge", .priority)),
      ("kind 1042 migration", .unreadable("migration", .ticketKind)),
      ("link 1042", .missing(.ticket, of: .link)), ("take 1042 vite", .tooMuch("vite", of: .take)),
      ("take 1042 --now", .unknownOption("--now", of: .take)), ("reply 1042 --text", .noValue(option: "text")),
      ("reply 1042 --text x --then dance", .unreadable("dance", .afterReply)),
      ("note 1042", .missing(.text, of: .note)),
      ("take 1042 --if-version x", .notAVersion("x")), ("note 1042 --text \"x", .openQuote),
      ("priority 1042 9", .unreadable("9", .priority)),
      ("take 99999999999999999999", .notANumber("99999999999999999999")), ("take vite", .notANumber("vite")),
      ("priority 99999999999999999999 majeure", .notANumber("99999999999999999999")),
      ("tag 1042", .missing(.tags, of: .tag)), ("tag 1042 +", .unreadable("+", .tags)),
    ] as [(String, LineMistake)]
  )
  func mistakes(line: String, mistake: LineMistake) {
    #expect(throws: mistake) { try read(line) }
  }

  @Test("A ticket named twice is acted upon once")
  func namedTwice() throws {
    #expect(try read("take 7,8 7").numbers == [.ticket(7), .ticket(8)])
  }

  @Test("The version taken for granted goes with any action")
  func ifVersion() throws {
    #expect(try read("take 1042 --if-version 3").ifVersion == 3)
    #expect(try read("take 1042").ifVersion == nil)
  }

  @Test("Behind two dashes everything is text")
  func dashes() throws {
    #expect(try read("note 1042 -- --text est une option").action == .note("--text est une option"))
  }

  @Test(
    "Words are split as a shell splits them, but for the French apostrophe",
    arguments: [
      ("a  b", ["a", "b"]), ("\"a b\" c", ["a b", "c"]), ("l'atelier", ["l'atelier"]), ("'a b'", ["a b"]),
      ("a\\ b", ["a b"]), ("\"\"", [""]), ("a\"b c\"d", ["ab cd"]), ("", []),
    ]
  )
  func splitting(line: String, words: [String]) throws {
    #expect(try CommandWords.split(line) == words)
  }

  @Test(
    "A quoted word splits back into itself",
    arguments: ["a", "a b", "l'été", "\"x\"", "a\\b", "", "«\u{A0}x\u{A0}»"]
  )
  func quoting(word: String) throws {
    #expect(try CommandWords.split(CommandWords.quoted(word)) == [word])
  }
}
