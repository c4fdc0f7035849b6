import Desk
import Terminal
import Testing

@testable import Interface

/// The one declaration of every action, and the keys it gives.
@Suite struct RegistryTests {
  /// What AZERTY keyboards have only with AltGr or as dead keys, or terminals do not send.
  private static let awkward = Set("[]{}|\\~@#^`¨€¤")

  @Test("No default key needs AltGr or a dead key", arguments: ActionName.allCases)
  func keysAreEasy(name: ActionName) {
    for key in name.declaration.keys {
      switch key {
      case .character(let character): #expect(!Self.awkward.contains(character), "\(key)")
      case .control(let character): #expect(character.isLetter, "\(key)")
      case .alt: Issue.record("\(key) needs Alt")
      default: break
      }
    }
  }

  @Test(
    "Nothing has only a function key or Esc, and Esc alone is never needed to leave",
    arguments: ActionName.allCases
  )
  func nothingNeedsFunctionKeys(name: ActionName) {
    let keys = name.declaration.keys
    let others = keys.filter { key in
      if case .function = key { return false }
      return key != .escape
    }
    // What has no other key can be undone by typing the search away, and is in the palette by name.
    #expect(keys.isEmpty || !others.isEmpty || name == .clear)
  }

  @Test("On no screen do two actions want the same key")
  func keysAreApart() {
    for screen in ScreenKind.allCases {
      var holders: [Key: ActionName] = [:]
      for declaration in ActionRegistry.actions(on: screen) {
        for key in declaration.keys + (screen == .triage ? declaration.homeRow : []) {
          #expect(holders[key] == nil, "\(key) on \(screen): \(declaration.name), \(String(describing: holders[key]))")
          holders[key] = declaration.name
        }
      }
    }
  }

  @Test(
    "The keys are those people have learnt",
    arguments: [
      ("c", .acknowledge), ("t", .take), ("p", .priority), ("d", .assign), ("a", .wait), ("x", .resolve),
      ("o", .reopen),
      ("r", .reply), ("n", .note), ("e", .explain), ("C", .create), ("T", .transfer), ("X", .close),
      ("L", .createLinked),
      ("u", .undo), ("y", .copy), ("?", .help), (":", .palette), ("/", .search), ("f", .filter), ("Space", .mark),
      ("*", .markAll), ("Tab", .nextView), ("Shift-Tab", .previousView), ("Enter", .open), ("j", .down), ("k", .up),
      ("Down", .down), ("Up", .up), ("PgDn", .pageDown), ("PgUp", .pageUp), ("g", .first), ("G", .last),
      ("Ctrl-L", .repaint), ("q", .quit), ("!", .triage),
    ] as [(String, ActionName)]
  )
  func interface(key: String, name: ActionName) throws {
    let key = try #require(Key(key))
    #expect(Keymap.standard.action(for: key, on: .queue) == name)
  }

  @Test("Every action can be found by its name on some screen where keys are actions")
  func everythingIsInThePalette() {
    for declaration in ActionRegistry.all {
      #expect(ActionName(rawValue: declaration.name.rawValue) == declaration.name)
      #expect(!declaration.screens.isEmpty, "\(declaration.name)")
    }
  }

  @Test("In triage everything it takes has a key on the home row of AZERTY and QWERTY keyboards")
  func homeRow() throws {
    let common = Set("sdfghjkl ")
    for name in [ActionName.acknowledge, .priority, .assign, .down, .up, .nextTicket] {
      let keys = Keymap.standard.keys(for: name, on: .triage)
      #expect(keys.contains { if case .character(let character) = $0 { common.contains(character) } else { false } })
    }
    guard
      case .choice(let choices) = try ArgumentSpec.Kind.priority.promptStyle(
        Visitor(TestDesk()).frame.desk,
        homeRowFirst: true
      )
    else {
      Issue.record("no choice")
      return
    }
    #expect(choices.compactMap(\.keys.first) == ["s", "d", "f", "g"])
  }

  @Test("A key of one's own takes the default's place, and a conflict is told")
  func ownKeys() throws {
    let (keymap, conflicts) = Keymap.customised([.take: [.character("z")], .resolve: [.character("z"), .control("r")]])
    #expect(keymap.action(for: .character("z"), on: .queue) == .take)
    #expect(keymap.action(for: .character("t"), on: .queue) == nil)
    #expect(keymap.action(for: .control("r"), on: .queue) == .resolve)
    #expect(Set(conflicts.map(\.wantedBy)) == [.resolve])
    #expect(keymap.keys(for: .acknowledge) == [.character("c")])
  }

  @Test("A default gives way to a key that somebody chose")
  func defaultsGiveWay() {
    let (keymap, conflicts) = Keymap.customised([.resolve: [.character("c")]])
    #expect(keymap.action(for: .character("c"), on: .queue) == .resolve)
    #expect(conflicts.isEmpty)
    #expect(keymap.keys(for: .acknowledge).isEmpty)
  }

  @Test("The registry asks the right for an action that the domain asks when it is done")
  func oneDeclaration() throws {
    for declaration in ActionRegistry.all where declaration.subject == .ticket {
      let action = try #require(Self.sample(of: declaration.name), "\(declaration.name)")
      #expect(declaration.right == Ticket.right(for: action), "\(declaration.name)")
    }
  }

  private static func sample(of name: ActionName) -> TicketAction? {
    switch name {
    case .acknowledge: .acknowledge
    case .take: .take
    case .priority: .prioritise(.basse)
    case .assign: .assign(to: nil)
    case .wait: .wait
    case .resume: .resume
    case .reply: .reply("x")
    case .note: .note("x")
    case .message: .message("x")
    case .resolve: .resolve
    case .reopen: .reopen
    case .close: .close
    case .transfer: .transfer(to: .quotes)
    case .link: .link(to: .ticket(1))
    case .unlink: .unlink(from: .ticket(1))
    case .tag: .tag(add: ["x"], remove: [])
    case .title: .retitle("x")
    case .kind: .rekind(.question)
    case .contact: .recontact(nil)
    case .reapply: .reapply
    case .advance: .migrate(.advance)
    case .goBack: .migrate(.back(reason: "x"))
    case .skipGate: .migrate(.skip(reason: "x"))
    case .cancelMigration: .migrate(.cancel(reason: "x"))
    case .check: .migrate(.check([.check(.serverIsFit)]))
    case .uncheck: .migrate(.uncheck([.check(.serverIsFit)]))
    case .set: .migrate(.set([.turn(.desk)]))
    default: nil
    }
  }
}
