import Desk
import Store
import Terminal

extension Frame {
  /// Asks for a thing that an action still needs; the answer starts the action again with one word more.
  mutating func askFor(_ kind: ArgumentSpec.Kind, of name: ActionName, _ targets: Targets, _ words: [String]) {
    if kind == .text {
      let named = words.compactMap { TicketNumber($0) }
      return fulfil(.go(.write(name.messageKind, named.isEmpty ? targets.numbers : named)))
    }
    do {
      let style =
        try kind == .contact
        ? contactStyle(targets) : kind.promptStyle(desk, homeRowFirst: top.kind == .triage)
      ask(
        Prompt(desk.say(kind.question(of: name)), style) { word in
          [.start(name, words: words + [word], on: targets)]
        }
      )
    } catch {
      refuse(error)
    }
  }

  /// A contact is one of the customer's, of whom those who may open tickets are proposed.
  private func contactStyle(_ targets: Targets) throws -> Prompt.Style {
    let contacts = try targets.numbers.first.flatMap { try desk.ticket($0) }?.contacts.filter(\.isActive) ?? []
    let nobody = Completion(word: "nobody", label: desk.say(FrameText.nobody))
    return .line(
      TextLine(),
      contacts.map { Completion(word: "\($0.id)", label: $0.name) } + [nobody],
      allowsOther: false
    )
  }

  /// Asks something; the key that is being taken must not answer it while it is held down.
  mutating func ask(_ prompt: Prompt) {
    var prompt = prompt
    prompt.opener = prompt.opener ?? key
    self.prompt = prompt
  }

  /// Takes an input to the question on the last line.
  mutating func answerPrompt(with input: Input) {
    guard var asked = prompt else { return }
    if input == .key(.escape) || input == .key(.control("c")) {
      prompt = nil
      notice = asked.leaving
      return
    }
    switch asked.style {
    case .choice(let choices):
      if case .key(.character(let character)) = input,
        let choice = choices.first(where: { $0.keys.contains(character) }),
        choice.isHarmless || .character(character) != asked.opener
      {
        return finish(asked, with: choice.word)
      }
      if case .key(let key) = input, key == asked.opener { return }
      // Anything that is no answer leaves the question. Where text is typed it goes on; elsewhere it does nothing else: keys
      // typed blindly must not act.
      prompt = nil
      if top.takesText { return take(input) }
      notice = asked.leaving ?? Notice(desk.say(FrameText.cancelled))
    case .line(var line, let completions, let allowsOther):
      let proposed = asked.proposals
      switch input {
      // The same Enter that led here, held down; one that comes after another key is meant.
      case .key(.enter) where asked.opener == .enter: break
      case .key(.enter):
        let typed = line.text.trimmed
        if proposed.indices.contains(asked.chosen) {
          finish(asked, with: proposed[asked.chosen].word)
        } else if allowsOther, !typed.isEmpty {
          finish(asked, with: typed)
        } else if !typed.isEmpty {
          notice = Notice(desk.say(FrameText.notUnderstood(typed)), .refused)
        }
      case .key(.down), .key(.tab):
        asked.opener = nil
        asked.chosen = proposed.isEmpty ? 0 : (asked.chosen + 1) % proposed.count
        prompt = asked
      case .key(.up), .key(.backTab):
        asked.opener = nil
        asked.chosen = proposed.isEmpty ? 0 : (asked.chosen + proposed.count - 1) % proposed.count
        prompt = asked
      default:
        guard let command = EditCommand(input) else { return }
        line.apply(command)
        asked.opener = nil
        asked.style = .line(line, completions, allowsOther: allowsOther)
        asked.chosen = 0
        prompt = asked
      }
    }
  }

  private mutating func finish(_ asked: Prompt, with word: String) {
    prompt = nil
    if word == Prompt.yes { answered = key }
    for request in asked.answer(word) { fulfil(request) }
  }
}

extension Prompt {
  /// The proposals that fit what was typed.
  var proposals: [Completion] {
    guard case .line(let line, let completions, _) = style else { return [] }
    return completions.filter { $0.fits(line.text) }
  }
}

extension Prompt {
  /// The digit, from 1, that a key means, also unshifted on an AZERTY keyboard; nil for another key.
  static func digit(of character: Character) -> Int? {
    if let digit = character.wholeNumberValue { return digit }
    return ArgumentSpec.Kind.azerty.firstIndex(of: character).map { $0 + 1 }
  }
}

extension ActionName {
  /// The kind of message that the action writes.
  var messageKind: MessageKind {
    switch self {
    case .note: .note
    case .message: .customer
    default: .reply
    }
  }
}

extension ArgumentSpec.Kind {
  /// How it is asked for, of that action.
  func question(of name: ActionName) -> FrameText {
    switch self {
    case .priority: .priorityQuestion
    case .agent: .agentQuestion
    case .team: .teamQuestion
    case .ticketKind: .kindQuestion
    case .ticket: .ticketQuestion
    case .tags: .tagsQuestion
    case .line, .text, .afterReply: .lineQuestion
    case .reason: .reasonQuestion(name)
    case .contact: .contactQuestion
    case .items: .itemQuestion
    case .facts: .factQuestion
    case .theme: .themeQuestion
    }
  }

  /// How it is answered: with a key where there are few answers, with a line otherwise.
  ///
  /// - Parameter homeRowFirst: whether the keys under the left hand are the ones to show.
  func promptStyle(_ desk: DeskContext, homeRowFirst: Bool) throws -> Prompt.Style {
    switch self {
    case .priority: .choice(Self.choices(Priority.allCases, desk.language, homeRowFirst))
    case .team: .choice(Self.choices(Team.allCases, desk.language, homeRowFirst))
    case .ticketKind: .choice(Self.choices(TicketKind.ordinary, desk.language, homeRowFirst))
    case .agent: .line(TextLine(), try completions(desk), allowsOther: false)
    case .items, .theme: .line(TextLine(), try completions(desk), allowsOther: false)
    case .contact, .ticket, .tags, .line, .reason, .text, .afterReply, .facts:
      .line(TextLine(), try completions(desk), allowsOther: true)
    }
  }

  /// The unshifted characters of an AZERTY keyboard's digit keys, from 1.
  fileprivate static let azerty: [Character] = ["&", "é", "\"", "'", "("]

  /// The characters under the left hand, from left to right, on AZERTY and QWERTY alike.
  private static let homeRow: [Character] = ["s", "d", "f", "g"]

  private static func choices<Term: Worded & RawRepresentable<String>>(
    _ terms: [Term],
    _ language: Language,
    _ homeRowFirst: Bool
  ) -> [Prompt.Choice] {
    zip(terms.indices, terms).map { index, term in
      let figures = [Character("\(index + 1)")] + azerty.dropFirst(index).prefix(1)
      let letters = Array(homeRow.dropFirst(index).prefix(1))
      let keys = homeRowFirst ? letters + figures : figures + letters
      return Prompt.Choice(keys: keys, label: language(term), word: term.rawValue)
    }
  }
}
