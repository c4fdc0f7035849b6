import Desk
import Store

extension ArgumentSpec.Kind {
  /// What is proposed where this is asked; nothing where only the person can know.
  func completions(_ desk: DeskContext) throws -> [Completion] {
    switch self {
    case .priority: Self.terms(Priority.allCases, desk.language)
    case .team: Self.terms(Team.allCases, desk.language)
    case .ticketKind: Self.terms(TicketKind.ordinary, desk.language)
    case .afterReply: AfterReply.allCases.map { Completion(word: $0.rawValue, label: $0.rawValue) }
    case .agent: try Self.agents(desk)
    case .tags: try desk.store.tags(viewer: desk.viewer, limit: 50).map { Completion(word: "+" + $0, label: $0) }
    case .items: MigrationCheck.allCases.map { Completion(word: $0.rawValue, label: desk.say($0)) }
    case .facts: MigrationFact.allCases.map { Completion(word: $0.rawValue + "=", label: desk.say($0)) }
    case .theme: (desk.settings?.themeNames ?? []).map { Completion(word: $0, label: $0) }
    case .contact, .ticket, .line, .reason, .text: []
    }
  }

  private static func terms<Term: Worded & RawRepresentable<String>>(
    _ terms: [Term],
    _ language: Language
  ) -> [Completion] {
    terms.map { Completion(word: $0.rawValue, label: language($0)) }
  }

  /// Oneself first, then nobody, then by name the others whom the person may make responsible.
  private static func agents(_ desk: DeskContext) throws -> [Completion] {
    let others = try desk.store.agents(viewer: desk.viewer).filter {
      $0.login != desk.viewer.login && desk.viewer.mayAssign(to: $0)
    }
    return [
      Completion(word: desk.viewer.login.rawValue, label: desk.say(FrameText.me) + " (\(desk.viewer.name))"),
      Completion(word: "nobody", label: desk.say(FrameText.nobody)),
    ] + others.map { Completion(word: $0.login.rawValue, label: $0.name) }
  }
}
