import Desk
import Store
import Terminal

/// What stands at the end of a row's subject for a while: who just changed the ticket, else who writes to it.
struct QueueRowTail {
  private let text: String
  private let ink: Ink
  /// The cells that must be left for the subject.
  private let least: Int

  /// - Parameters:
  ///   - news: what others just did to the ticket.
  ///   - isHeld: whether the ticket left the list, and stays only because it is selected.
  init?(_ row: TicketRow, _ news: QueueNews.Item?, isHeld: Bool, _ desk: DeskContext) {
    let sign = desk.symbols.changed + " "
    if isHeld {
      self.init(sign + desk.say(NewsText.gone(by: row.updatedBy.rawValue)), .changed, least: 4)
    } else if let news {
      let text = news.event == .arrived ? desk.say(NewsText.arrived(by: news.by.rawValue)) : news.by.rawValue
      self.init(sign + text, .changed, least: 4)
    } else if let writer = desk.presence.others(on: row.number).first(where: \.isWriting) {
      // It may stay for long, and must not cost the subject as much.
      self.init(desk.symbols.writing + " " + writer.login.rawValue, .writing, least: 14)
    } else {
      return nil
    }
  }

  private init(_ text: String, _ ink: Ink, least: Int) {
    (self.text, self.ink, self.least) = (text, ink, least)
  }

  /// Draws it at the end of the subject's cell, and gives what is left for the subject; all of it where there is no room.
  func draw(on surface: inout Surface, in cell: Area) -> Area {
    let cells = SafeText.cells(of: text)
    guard cell.width - cells - 1 >= least else { return cell }
    surface.put(text, x: cell.maxX - cells, y: cell.y, ink: ink)
    return cell.inset(right: cells + 1)
  }
}
