/// What the argument parser itself writes into help, which it does in English alone.
public enum ParserHelp: CaseIterable, Worded {
  case overview
  case usage
  case arguments
  case options
  case subcommands
  case showHelp
  case showVersion
  case subcommandPlace
  case byDefault
  case defaultValue
  case values
  case seeBefore
  case seeAfter

  /// The parser's words, and what they are in French.
  public var wording: Wording {
    switch self {
    case .overview: Wording(fr: "OBJET :", en: "OVERVIEW:")
    case .usage: Wording(fr: "USAGE :", en: "USAGE:")
    case .arguments: Wording(fr: "ARGUMENTS :", en: "ARGUMENTS:")
    case .options: Wording(fr: "OPTIONS :", en: "OPTIONS:")
    case .subcommands: Wording(fr: "COMMANDES :", en: "SUBCOMMANDS:")
    case .showHelp: Wording(fr: "Affiche cette aide.", en: "Show help information.")
    case .showVersion: Wording(fr: "Affiche la version.", en: "Show the version.")
    case .subcommandPlace: Wording(fr: "<commande>", en: "<subcommand>")
    case .byDefault: Wording(fr: "(par défaut)", en: "(default)")
    case .defaultValue: Wording(fr: "par défaut : ", en: "default: ")
    case .values: Wording(fr: "(au choix : ", en: "(values: ")
    case .seeBefore: Wording(fr: "  Le détail : « ", en: "  See '")
    case .seeAfter: Wording(fr: " ».", en: "' for detailed help.")
    }
  }
}

extension ParserHelp {
  /// Help as the parser wrote it, with the parser's own words in that language.
  public static func translated(_ help: String, to language: Language) -> String {
    guard language != .english else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(line: String($0), to: language) }
      .joined(separator: "\n")
  }

  private static func translated(line: String, to language: Language) -> String {
    func say(_ word: Self) -> String { word.wording[language] }
    for heading in [Self.overview, .usage, .arguments, .options, .subcommands] {
      let english = heading.wording.english
      guard line.hasPrefix(english) else { continue }
      let rest = line.dropFirst(english.count)
      return say(heading) + rest.replacing(subcommandPlace.wording.english, with: say(.subcommandPlace))
    }
    if line.hasPrefix(seeBefore.wording.english), line.hasSuffix(seeAfter.wording.english) {
      let command = line.dropFirst(seeBefore.wording.english.count).dropLast(seeAfter.wording.english.count)
      return say(.seeBefore) + command.replacing(subcommandPlace.wording.english, with: say(.subcommandPlace))
        + say(.seeAfter)
    }
    return [Self.showHelp, .showVersion, .byDefault, .defaultValue, .values].reduce(line) { line, word in
      line.replacing(word.wording.english, with: say(word))
    }
  }
}
