import Terminal
import Testing

/// How far text stands out, by WCAG 2.
struct ContrastTests {
  @Test(
    "The contrast is that of WCAG's own examples",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59),
      ("#949494", "#ffffff", 3.03),
    ]
  )
  func known(one: String, other: String, ratio: Double) throws {
    let one = try #require(Color(hex: one)?.certain)
    let other = try #require(Color(hex: other)?.certain)
    #expect(abs(one.contrast(with: other) - ratio) < 0.005)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test("What the terminal's owner chose is not certain")
  func certainty() {
    #expect(Color.named(.red).certain == nil && Color.indexed(15).certain == nil && Color.standard.certain == nil)
    #expect(Color.indexed(196).certain == RGB(255, 0, 0))
  }

  @Test("On few colours a plain look takes a style's place; below everything lies the ground")
  func plainLooks() {
    var styles = StyleSheet()
    let (ground, role) = (Ink(bit: 0), Ink(bit: 3))
    styles.ground = ground
    styles[ground] = Style(background: .rgb(0, 0, 95))
    styles.set(Style(background: .rgb(48, 48, 48)), plain: Style(attributes: .reverse), for: role)
    #expect(styles.look(of: [], at: .palette) == Style(background: .indexed(17)))
    #expect(styles.look(of: role, at: .palette) == Style(background: .indexed(236)))
    #expect(styles.look(of: role, at: .none) == Style(attributes: .reverse))
    #expect(styles.look(of: role, at: .eight).attributes == .reverse)
  }

  @Test("On eight colours a grey text is no bold black, which many palettes show as black")
  func greys() {
    #expect(Style(foreground: .rgb(138, 138, 138)).reduced(to: .eight) == Style(foreground: .standard))
    #expect(Style(foreground: .named(.brightBlack)).reduced(to: .eight) == Style(foreground: .standard))
  }
}
