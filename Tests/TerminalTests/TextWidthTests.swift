import CTerminal
import Terminal
import Testing

struct TextWidthTests {
  @Test("Every scalar that is drawn is as wide as the C library, and so curses, takes it to be")
  func agreesWithTheLibrary() throws {
    try #require(ct_use_utf8())
    var disagreements: [String] = []
    for value: UInt32 in 0x20...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age <= (14, 0) else { continue }
      let expected: Int
      switch TextWidth.kind(of: scalar) {
      case .drawn(let cells): expected = cells
      case .mark: expected = 0
      case .invisible, .undrawable: continue
      }
      if Int(ct_library_width(value)) != expected {
        disagreements.append("U+\(String(value, radix: 16)): \(expected), library \(ct_library_width(value))")
      }
    }
    #expect(disagreements.isEmpty)
  }

  @Test(
    "What acts on a terminal is never drawn",
    arguments: Array(0x00...0x1F) + Array(0x7F...0x9F) + [0x2028, 0x2029]
  )
  func controls(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(TextWidth.kind(of: scalar) == .undrawable)
  }

  @Test(
    "What shows nothing is dropped",
    arguments: [
      0xAD, 0x34F, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFE00,
      0xFE0F, 0xFEFF, 0xE0001, 0xE0041, 0xE0100,
    ]
  )
  func invisible(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(TextWidth.kind(of: scalar) == .invisible)
    #expect(TextWidth.cells(of: scalar) == 0)
  }

  @Test("Scalars younger than Unicode 14, private or unassigned are not drawn", arguments: [0x1FAE8, 0xE000, 0x378])
  func unknown(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(TextWidth.kind(of: scalar) == .undrawable)
  }

  @Test("Ambiguous widths are taken as one cell, ideographs and emoji as two")
  func widths() {
    #expect("é…’—·▌█│─•▲".unicodeScalars.allSatisfy { TextWidth.cells(of: $0) == 1 })
    #expect("漢字かな한글👨🚚🆗".unicodeScalars.allSatisfy { TextWidth.cells(of: $0) == 2 })
  }
}
