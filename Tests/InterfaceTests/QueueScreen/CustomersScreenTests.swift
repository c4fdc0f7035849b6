import Desk
import Store
import Terminal
import Testing

@testable import Interface

@Suite("The list of customers") struct CustomersScreenTests {
  @Test("tells how many there are, and how many are out of sight")
  func counts() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 8, on: CustomersScreen())
    #expect(visitor.text.hasPrefix(" Clients 8 "))
    #expect(visitor.lastLine.contains("↓ 3"))
    visitor.press("G")
    #expect(visitor.lastLine.contains("↑ 3"))
    #expect(!visitor.lastLine.contains("↓"))
  }

  @Test("sets figures well apart from the word behind them, at every width", arguments: [80, 120, 220])
  func figures(width: Int) throws {
    let visitor = try Visitor(TestDesk.busy(), width: width, height: 24, on: CustomersScreen())
    let row = try #require(visitor.text.split(separator: "\n").first { $0.contains("Arvor") })
    #expect(row.contains("1  Sérénité"))
  }

  @Test("leads to the customer's tickets, where the filter names the customer and counts them", arguments: [80, 120])
  func filtered(width: Int) throws {
    var visitor = try Visitor(TestDesk.busy(), width: width, height: 24, on: CustomersScreen())
    visitor.press("/arvor<Enter><Enter>")
    #expect(visitor.frame.top.kind == .queue)
    #expect(visitor.text.contains("Filtrer : Mécanique de l'Arvor · 1 ticket"))
  }
}
