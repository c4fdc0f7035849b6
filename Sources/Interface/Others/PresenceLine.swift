import Desk
import Store
import Terminal

/// Who else is on a ticket, by sign and word: as much as there is room for, and always that there is somebody.
struct PresenceLine {
  private let people: [Presence.Person]
  private let desk: DeskContext

  /// Who reads for a while may have left the desk: then it is told since when.
  private static let longAgo = 5 * 60

  /// The others on that ticket; nil where there are none.
  init?(on number: TicketNumber, _ desk: DeskContext) {
    people = desk.presence.others(on: number)
    guard !people.isEmpty else { return nil }
    self.desk = desk
  }

  /// Only who writes; nil where nobody does.
  init?(writingOn number: TicketNumber, _ desk: DeskContext) {
    people = desk.presence.others(on: number).filter(\.isWriting)
    guard !people.isEmpty else { return nil }
    self.desk = desk
  }

  /// The stretches of a line, in no more cells than those; empty where not even a sign has room.
  func runs(width: Int) -> [StyledLine.Run] {
    let forms = [
      people.map { part($0, named: $0.name, isLong: true) },
      people.map { part($0, named: $0.name) },
      people.map { part($0, named: $0.login.rawValue) },
      people.map { short($0) },
      [short(people[0])] + rest,
      [sign(people[0])] + rest,
      [sign(people[0])],
    ]
    let lines = forms.lazy.map { parts in StyledLine.joined(parts, by: .init(" · ", .dim)) }
    return lines.first { $0.cells <= width }?.runs ?? []
  }

  private func part(_ person: Presence.Person, named name: String, isLong: Bool = false) -> StyledLine.Run {
    let text: PresenceText =
      if person.isViewer {
        .writesElsewhere
      } else {
        person.isWriting ? .writes(name) : .reads(name)
      }
    let since =
      isLong && desk.now - person.since >= Self.longAgo
      ? " " + desk.say(PresenceText.since(desk.formats.moment(person.since))) : ""
    return .init(desk.symbols[presence: person] + " " + desk.say(text) + since, person.ink)
  }

  private func short(_ person: Presence.Person) -> StyledLine.Run {
    .init(desk.symbols[presence: person] + " " + person.login.rawValue, person.ink)
  }

  private func sign(_ person: Presence.Person) -> StyledLine.Run {
    .init(desk.symbols[presence: person], person.ink)
  }

  private var rest: [StyledLine.Run] {
    people.count == 1 ? [] : [.init(desk.say(NewsText.more(people.count - 1)), .reading)]
  }
}

extension Presence.Person {
  /// The role it is told in.
  var ink: Ink { isWriting ? .writing : .reading }
}

extension Symbols {
  /// The sign of what a person does.
  subscript(presence person: Presence.Person) -> String { person.isWriting ? writing : reading }
}

extension PresenceLine {
  /// Draws who else is on a ticket at the right end of a separating line, in at most half of it.
  ///
  /// - Returns: the cells that are taken; none where nobody is there.
  static func drawEnd(
    of line: Area,
    _ number: TicketNumber,
    on surface: inout Surface,
    _ desk: DeskContext
  ) -> Int {
    guard let runs = PresenceLine(on: number, desk)?.runs(width: line.width / 2 - 2), !runs.isEmpty else { return 0 }
    let padded = StyledLine([.init(" ")] + runs + [.init(" ")])
    padded.draw(on: &surface, in: line.inset(left: line.width - padded.cells))
    return padded.cells + 1
  }
}
