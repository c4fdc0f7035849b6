import Terminal
import Testing

@testable import Interface

@Suite struct WallLayoutTests {
  private static let sizes: [Size] = stride(from: 40, through: 330, by: 17).flatMap { width in
    stride(from: 12, through: 95, by: 5).map { Size(width: width, height: $0) }
  }

  /// Needs as a desk has them, from nearly nothing to long lists.
  private func needs(_ most: Int) -> [WallLayout.Need] {
    WallPanel.allCases.enumerated().map { index, panel in
      let rows = 1 + (index * 7) % most
      return WallLayout.Need(panel: panel, rows: min(rows, 4)...rows)
    }
  }

  @Test("Every panel is on exactly one page, at any size", arguments: [1, 6, 40])
  func complete(most: Int) {
    for size in Self.sizes {
      let layout = WallLayout(size, needs: needs(most))
      #expect(
        layout.pages.flatMap { $0 }.map(\.panel).sorted { "\($0)" < "\($1)" }
          == WallPanel.allCases.sorted { "\($0)" < "\($1)" },
        "\(size)"
      )
    }
  }

  @Test("No panel lies over another, over the parts above, or beyond the screen", arguments: [1, 6, 40])
  func apart(most: Int) {
    for size in Self.sizes {
      let layout = WallLayout(size, needs: needs(most))
      let whole = Area(x: 0, y: 0, width: size.width, height: size.height)
      for page in layout.pages {
        let areas = [layout.header, layout.counts, layout.hero] + page.map(\.area)
        for (index, area) in areas.enumerated() {
          #expect(area.intersection(whole) == area, "\(size)")
          for other in areas.dropFirst(index + 1) { #expect(area.intersection(other).isEmpty, "\(size)") }
        }
        for placed in page { #expect(placed.area.height >= 2 && placed.area.width >= 36, "\(size) \(placed)") }
      }
    }
  }

  @Test("A panel draws nothing outside its place")
  func contained() throws {
    let desk = try TestDesk.busy()
    for size in Self.sizes.filter({ $0.width.isMultiple(of: 2) }) {
      let visitor = try Visitor(desk, width: size.width, height: size.height, on: WallScreen(page: 1))
      let rows = visitor.surface.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count <= size.height)
      #expect(rows.allSatisfy { SafeText.cells(of: $0) <= size.width }, "\(size)")
    }
  }
}
