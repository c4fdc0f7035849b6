import Terminal
import Testing

struct KeyTests {
  @Test(
    "A key is written as people name it, and read back",
    arguments: [
      (Key.character("a"), "a"), (.character("G"), "G"), (.character("é"), "é"), (.character(" "), "Space"),
      (.character("-"), "-"), (.control("x"), "Ctrl-X"), (.control(" "), "Ctrl-Space"), (.control("_"), "Ctrl-_"),
      (.alt("b"), "Alt-b"), (.alt("-"), "Alt--"), (.alt(" "), "Alt-Space"), (.up, "Up"), (.wordLeft, "Ctrl-Left"),
      (.pageDown, "PgDn"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.enter, "Enter"), (.escape, "Esc"),
      (.backspace, "Backspace"), (.delete, "Del"), (.function(5), "F5"),
    ]
  )
  func names(key: Key, name: String) {
    #expect(key.description == name)
    #expect(Key(name) == key)
  }

  @Test("Case matters for characters only")
  func upperAndLower() {
    #expect(Key("esc") == .escape)
    #expect(Key("CTRL-x") == .control("x"))
    #expect(Key("Ctrl-X") == Key("ctrl-x"))
    #expect(Key("Alt-B") != Key("Alt-b"))
    #expect(Key("f") == .character("f"))
    #expect(Key("f2") == .function(2))
  }

  @Test(
    "What no terminal sends, or no key is, is refused",
    arguments: [
      "", "  ", "Ctrl-", "Ctrl-é", "Ctrl-H", "Ctrl-I", "Ctrl-M", "Ctrl-1", "Alt-", "F0", "F64", "Fx", "ab", "\u{1B}",
    ]
  )
  func refused(name: String) {
    #expect(Key(name) == nil)
  }

  @Test("Alt with a character can be taken as Esc and the character")
  func unfolded() {
    #expect(Key.alt("q").unfolded == [.escape, .character("q")])
    #expect(Key.up.unfolded == [.up])
  }
}
