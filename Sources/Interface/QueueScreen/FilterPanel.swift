import Desk
import Store
import Terminal

/// The filter being typed: each word picks what it begins, and all there is to pick is shown below.
struct FilterPanel: Sendable {
  /// What a word can pick.
  enum Choice: Hashable, Sendable {
    case priority(Priority)
    case cover(QueueFilter.Cover)
    case status(Status)
    case agent(QueueFilter.Responsible)
    case team(Team)
  }

  /// One kind of thing to filter by.
  struct Facet: Sendable {
    let label: String
    let choices: [(choice: Choice, name: String)]
  }

  private(set) var line = TextLine()
  private let facets: [Facet]
  /// The names of agents, who are shown by their logins and found by either.
  private let names: [Choice: String]

  init(_ desk: DeskContext) throws {
    let language = desk.language
    let formulas = desk.rules.formulas.map { (Choice.cover(.formula($0.code)), $0.name) }
    let agents = try desk.store.agents(viewer: desk.viewer).filter(\.isActive)
    names = Dictionary(uniqueKeysWithValues: agents.map { (.agent(.agent($0.login)), $0.name) })
    let people = agents.prefix(40).map { (Choice.agent(.agent($0.login)), $0.login.rawValue) }
    facets = [
      Facet(label: language(QueueText.priority), choices: Priority.allCases.map { (.priority($0), language($0)) }),
      Facet(
        label: language(QueueText.contract),
        choices: formulas + [(.cover(.noContract), language(CommitmentText.noContract))]
      ),
      Facet(label: language(QueueText.status), choices: Status.allCases.map { (.status($0), language($0)) }),
      Facet(
        label: language(QueueText.agent),
        choices: [(.agent(.nobody), language(FrameText.nobody))] + people
      ),
      Facet(label: language(QueueText.team), choices: Team.allCases.map { (.team($0), language($0)) }),
    ]
  }

  /// The rows it takes: the line and one for each facet.
  var rows: Int { 1 + facets.count }

  mutating func apply(_ command: EditCommand) {
    line.apply(command)
  }

  /// What the words pick, and the words that pick nothing.
  ///
  /// A word means what it is the whole of, else what it begins; of several facets, the first that has some such.
  var picked: (choices: Set<Choice>, unknown: [String]) {
    var choices: Set<Choice> = []
    var unknown: [String] = []
    for word in line.text.folded.split(separator: " ") {
      let hits = hits { $0 == word } ?? hits { $0.hasPrefix(word) }
      if let hits { choices.formUnion(hits) } else { unknown.append(String(word)) }
    }
    return (choices, unknown)
  }

  private func hits(where fits: (Substring) -> Bool) -> Set<Choice>? {
    for facet in facets {
      let hits = facet.choices.filter { choice, name in
        [name, names[choice] ?? ""].joined(separator: " ").folded.split(separator: " ").contains(where: fits)
      }
      if !hits.isEmpty { return Set(hits.map(\.choice)) }
    }
    return nil
  }

  var filter: QueueFilter {
    picked.choices.reduce(into: .none) { filter, choice in
      switch choice {
      case .priority(let priority): filter.priorities.insert(priority)
      case .cover(let cover): filter.covers.insert(cover)
      case .status(let status): filter.statuses.insert(status)
      case .agent(let responsible): filter.assignees.insert(responsible)
      case .team(let team): filter.teams.insert(team)
      }
    }
  }

  /// The parts of a filter in words.
  static func summary(of filter: QueueFilter, _ desk: DeskContext) -> [String] {
    let covers = filter.covers.map { $0.name(desk.rules, desk.language) }
    let people = filter.assignees.map { responsible in
      switch responsible {
      case .nobody: desk.say(FrameText.nobody)
      case .agent(let login): login.rawValue
      }
    }
    let groups: [[String]] = [
      filter.priorities.sorted().map { desk.say($0) }, covers.sorted(),
      Status.allCases.filter(filter.statuses.contains).map { desk.say($0) }, people.sorted(),
      Team.allCases.filter(filter.teams.contains).map { desk.say($0) },
    ]
    return groups.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let (picked, unknown) = picked
    let label = desk.say(QueueText.filter) + desk.say(FrameText.colon)
    var x = area.x + 1 + surface.put(label, x: area.x + 1, y: area.y, ink: .label)
    let room = min(40, max(8, area.width - x - 1))
    line.draw(on: &surface, in: Area(x: x, y: area.y, width: room, height: 1), ink: .field)
    x += room + 2
    if !unknown.isEmpty {
      let remark = QueueText.notUnderstood(unknown.joined(separator: " "))
      surface.put(desk.say(remark), x: x, y: area.y, ink: .refused)
    }
    for (index, facet) in facets.enumerated() {
      let row = area.row(index + 1)
      guard !row.isEmpty else { return }
      surface.put(facet.label, x: area.x + 3, y: row.y, ink: .label)
      var x = area.x + 14
      for (choice, name) in facet.choices where x < area.maxX {
        x += surface.put(name, x: x, y: row.y, ink: picked.contains(choice) ? [.accent, .activeView] : .hint) + 2
      }
    }
  }
}
