import Desk
import Store
import Terminal

/// The desk's customers, each with its contract and how much it has open.
public struct CustomersScreen: Screen {
  /// Which screen it is.
  public let kind = ScreenKind.customers
  private(set) var rows: [CustomerRow] = []
  private(set) var selection = 0
  /// What is being looked for; nil while keys are actions.
  private(set) var search: TextLine?
  private var words = ""

  /// The most customers held at once.
  private static let most = 200

  /// The list as it opens.
  public init() {}

  /// While words are typed.
  public var takesText: Bool { search != nil }

  /// What is out of sight is no mark.
  public func statusInk(_ desk: DeskContext) -> Ink { .hint }

  /// How many customers are out of sight.
  public func status(_ desk: DeskContext) -> String {
    let height = parts(desk).list.height
    let first = first(height)
    return desk.unseen(above: first, below: rows.count - first - height)
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      return try take(event, desk)
    } catch {
      return [.say(Notice(ErrorWording(formats: desk.formats).line(for: error), .failed))]
    }
  }

  private mutating func take(_ event: ScreenEvent, _ desk: DeskContext) throws -> [Request] {
    switch event {
    case .appeared, .refresh(.desk): try read(desk)
    case .action(let name): return try take(name, desk)
    case .input(let input):
      guard var line = search else { break }
      if input == .key(.escape) || input == .key(.enter) {
        search = nil
        if input == .key(.escape) { words = "" }
      } else if let command = EditCommand(input) {
        line.apply(command)
        search = line
        words = line.text
      }
      try read(desk)
    case .refresh, .answered, .performing, .performed, .edited, .closing: break
    }
    return []
  }

  private mutating func take(_ name: ActionName, _ desk: DeskContext) throws -> [Request] {
    let page = max(1, desk.size.height - 4)
    switch name {
    case .down: try move(by: 1, desk)
    case .up: try move(by: -1, desk)
    case .pageDown: try move(by: page, desk)
    case .pageUp: try move(by: -page, desk)
    case .first: selection = 0
    case .last: try move(by: Self.most, desk)
    case .search: search = TextLine(words)
    case .back where takesText:
      search = nil
      words = ""
      try read(desk)
    case .back: return [.pop]
    case .open where takesText: search = nil
    case .open:
      guard rows.indices.contains(selection) else { break }
      return [.push(QueueScreen(customer: rows[selection].customer.code))]
    default: break
    }
    return []
  }

  private mutating func read(_ desk: DeskContext) throws {
    let code = rows.indices.contains(selection) ? rows[selection].customer.code : nil
    let held = rows.count
    rows = try page(after: nil, desk)
    // Who has paged on stays there.
    while rows.count < held, rows.count % Self.most == 0, let last = rows.last {
      let more = try page(after: last.customer.code, desk)
      guard !more.isEmpty else { break }
      rows += more
    }
    selection = rows.firstIndex { $0.customer.code == code } ?? 0
  }

  private mutating func move(by distance: Int, _ desk: DeskContext) throws {
    if selection + distance >= rows.count, rows.count % Self.most == 0, let last = rows.last {
      rows += try page(after: last.customer.code, desk)
    }
    selection = min(max(0, selection + distance), max(0, rows.count - 1))
  }

  private func page(after code: String?, _ desk: DeskContext) throws -> [CustomerRow] {
    try desk.store.customers(
      matching: words,
      viewer: desk.viewer,
      now: desk.now,
      after: code,
      limit: Self.most
    )
  }
}

extension CustomersScreen {
  /// Draws the list.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    // Of more than are held at once it is not known how many there are.
    let isAll = rows.isEmpty || rows.count % Self.most != 0
    let title = desk.say(ScreenTitle(kind)) + " \(rows.count)" + (isAll ? "" : "+")
    HeaderLine.draw(titled: title, on: &surface, desk)
    let (headings, list, foot) = parts(desk)
    if let search {
      let label = desk.say(QueueText.search) + desk.say(FrameText.colon)
      let x = 1 + surface.put(label, x: 1, y: foot.y, ink: .label)
      search.draw(on: &surface, in: Area(x: x, y: foot.y, width: max(0, foot.width - x - 1), height: 1), ink: .field)
    }
    let columns = columns(desk.size.width)
    for (column, x, width) in columns {
      let cell = Area(x: x, y: headings.y, width: width, height: 1)
      surface.put(desk.say(column.heading), in: cell, alignment: column.alignment, ink: .heading)
    }
    let first = first(list.height)
    for (index, row) in rows.enumerated().dropFirst(first).prefix(list.height) {
      let line = list.row(index - first)
      for (column, x, width) in columns {
        let (text, ink) = column.cell(row, desk)
        let cell = Area(x: x, y: line.y, width: width, height: 1)
        surface.put(text, in: cell, alignment: column.alignment, ink: ink)
      }
      guard index == selection else { continue }
      surface.put(desk.symbols.selected, x: 0, y: line.y, ink: .accent)
      surface.addInk(.selected, to: line)
      if search == nil { surface.cursor = Terminal.Position(x: 0, y: line.y) }
    }
    if rows.isEmpty { surface.put(desk.say(CustomersText.empty), in: list.inset(left: 2), ink: .dim) }
  }

  /// The rows of the headings, of the list, and of what is looked for.
  private func parts(_ desk: DeskContext) -> (headings: Area, list: Area, foot: Area) {
    let whole = Area(x: 0, y: 1, width: desk.size.width, height: desk.size.height - 1)
    let (body, foot) = whole.inset(top: desk.size.height >= 20 ? 1 : 0).split(bottom: search == nil ? 0 : 1)
    let (headings, list) = body.split(top: 1)
    return (headings, list, foot)
  }

  /// The first customer in sight.
  private func first(_ height: Int) -> Int {
    min(max(0, selection - height / 2), max(0, rows.count - height))
  }

  private func columns(_ width: Int) -> [(column: CustomerColumn, x: Int, width: Int)] {
    var kept = CustomerColumn.allCases
    // The name keeps sixteen cells; columns go from the right, but for the open tickets.
    func fixed() -> Int { kept.filter { $0 != .name }.reduce(2) { $0 + $1.width + ($1 == kept.last ? 1 : $1.gap) } }
    while fixed() + 17 > width, let last = kept.lastIndex(where: { $0 != .name && $0 != .open }) {
      kept.remove(at: last)
    }
    let name = min(40, max(8, width - fixed() - 1))
    var spare = max(0, width - fixed() - name - 1)
    var x = 2
    return kept.map { column in
      let more = min(column.more, spare)
      let width = column == .name ? name : column.width + more
      spare -= more
      defer { x += width + column.gap }
      return (column, x, width)
    }
  }
}

/// A column of the list of customers.
enum CustomerColumn: CaseIterable {
  case name
  case open
  case contract
  case release
  case code
  case region
  case contacts

  var width: Int {
    switch self {
    case .name: 0
    case .code: 10
    case .contract: 32
    case .release: 9
    case .open, .contacts: 8
    case .region: 18
    }
  }

  /// The cells that it can use besides where there is room.
  var more: Int {
    switch self {
    case .contract, .region: 10
    case .name, .open, .release, .code, .contacts: 0
    }
  }

  /// The cells left empty behind it: figures stand well apart from the word that follows them.
  var gap: Int { alignment == .trailing ? 2 : 1 }

  var alignment: Alignment { self == .open || self == .contacts ? .trailing : .leading }

  var heading: CustomersText {
    switch self {
    case .name: .name
    case .code: .code
    case .contract: .contract
    case .release: .release
    case .open: .open
    case .region: .region
    case .contacts: .contacts
    }
  }

  func cell(_ row: CustomerRow, _ desk: DeskContext) -> (text: String, ink: Ink) {
    let customer = row.customer
    switch self {
    case .name: return (customer.name, customer.isActive ? .text : .dim)
    case .code: return (customer.code, .dim)
    case .release: return (customer.release ?? "?", .dim)
    case .region: return (customer.region, .dim)
    case .open: return ("\(row.openTickets)", row.openTickets == 0 ? .dim : .text)
    case .contacts: return ("\(row.activeContacts)", .dim)
    case .contract:
      guard let contract = row.contract else { return (desk.say(CommitmentText.noContract), .noCommitment) }
      let name = desk.rules.name(of: contract.formula)
      let support = desk.rules.support(of: customer.release, under: contract.formula)
      let end = contract.end.map { desk.say(CustomersText.until(desk.formats.date($0))) } ?? ""
      guard support == .unsupported else { return (name + end, .text) }
      return (name + ", " + desk.say(CommitmentText.unsupported), .unsupported)
    }
  }
}
