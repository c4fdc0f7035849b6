import Desk
import Store

/// What the person is looking at: by it her place is found again in a view that is read anew.
struct Foothold: Sendable {
  /// The selected ticket.
  var selected: TicketNumber
  /// The selected ticket's place in the view's order.
  var key: RowKey
  /// The tickets next to it, the nearest behind it first.
  var neighbours: [Neighbour]

  /// A ticket next to the selected one.
  struct Neighbour: Sendable {
    var number: TicketNumber
    /// Whether it stands behind the selected one.
    var isBehind: Bool
  }

  /// A page of the view with the person's place in it.
  struct Sighting: Sendable {
    var page: Page
    /// The selected ticket, where it moved elsewhere in the view and is to stay among its neighbours on the page.
    var moved: TicketRow?
  }

  /// Looks for the place in the view as it is now.
  ///
  /// - Parameter keepsLine: whether a selected ticket that moved is to stay among its neighbours, since they are what the person
  ///   is looking at.
  /// - Returns: nil where neither the ticket nor a neighbour is in the view any more.
  func sighting(keepsLine: Bool, limit: Int, _ read: TicketWindow.Read) throws -> Sighting? {
    var moved: Sighting?
    if let (page, place) = try page(around: selected, limit, read) {
      guard keepsLine, page.keys[place] != key else { return Sighting(page: page) }
      moved = Sighting(page: page, moved: page.rows[place])
    }
    for neighbour in neighbours {
      guard let (page, _) = try page(around: neighbour.number, limit, read) else { continue }
      return Sighting(page: page, moved: moved?.moved)
    }
    // Without neighbours there is nothing to stay among.
    return moved.map { Sighting(page: $0.page) }
  }

  private func page(
    around number: TicketNumber,
    _ limit: Int,
    _ read: TicketWindow.Read
  ) throws -> (page: Page, place: Int)? {
    let page = try read(.around(number), limit)
    return page.rows.firstIndex { $0.number == number }.map { (page, $0) }
  }
}
