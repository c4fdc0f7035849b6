/// What the argument parser has against a command line, read from its English sentence: its errors are not public.
public struct ParserComplaint: Worded {
  /// What is wrong.
  public enum Mistake: Hashable, Sendable {
    /// No such option; perhaps another was meant.
    case unknownOption(String, meant: String?)
    /// An option that came without its value.
    case noValue(of: String)
    /// A flag that came with a value.
    case valueOfFlag(String, value: String)
    /// More words than the command takes, quoted as the parser does.
    case tooMuch(String)
    /// Something the command needs was not given.
    case missing(String)
    /// A value that the option, or argument, cannot take, with what it can where that is a list.
    case wrongValue(String, of: String, allowed: String?)
    /// Anything else, in the parser's words.
    case other(String)
  }

  /// What is wrong.
  public let mistake: Mistake
  /// The command that helps, such as `guichet ticket list --help`.
  public let help: String

  /// What the parser's sentence says.
  ///
  /// - Parameters:
  ///   - sentence: the parser's message, in English.
  ///   - usage: the parser's message with its usage, which names the command that helps.
  public init(_ sentence: String, usage: String) {
    mistake = Mistake(sentence)
    let named = usage.matches(of: #/See '(?<help>guichet[a-z ]* --help)' for more information/#).last.map {
      String($0.output.help)
    }
    help = named.map { $0.replacing(" desk ", with: " ").replacing(" act ", with: " ") } ?? "guichet --help"
  }

  private init(_ mistake: Mistake) {
    self.mistake = mistake
    help = "guichet --help"
  }

  /// One of each.
  public static var samples: [ParserComplaint] {
    let mistakes: [Mistake] = [
      .unknownOption("--x", meant: nil), .unknownOption("--x", meant: "--y"), .noValue(of: "--x <y>"),
      .valueOfFlag("--x", value: "y"), .tooMuch("x"), .missing("<x>"), .wrongValue("x", of: "<y>", allowed: nil),
      .wrongValue("x", of: "<y>", allowed: "a, b"), .other("x"),
    ]
    return mistakes.map(ParserComplaint.init)
  }

  /// One line: what was found, what would do, and where to read on.
  public var wording: Wording {
    let what = mistake.wording
    return Wording(fr: "\(what.french) ; voir « \(help) »", en: "\(what.english); see “\(help)”")
  }
}

extension ParserComplaint.Mistake {
  /// What an English sentence of the parser says.
  fileprivate init(_ sentence: String) {
    if let found = sentence.wholeMatch(of: #/(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/#) {
      // The parser takes any option of a few letters to be meant.
      let meant = found.2.map(String.init).flatMap { $0.prefix(3) == found.1.prefix(3) ? $0 : nil }
      self = .unknownOption(String(found.1), meant: meant)
    } else if let found = sentence.wholeMatch(of: #/(?s)Missing value for '(.*)'/#) {
      self = .noValue(of: String(found.1))
    } else if let found = sentence.wholeMatch(
      of: #/(?s)The option '(.*)' does not take any value, but '(.*)' was specified\./#
    ) {
      self = .valueOfFlag(String(found.1), value: String(found.2))
    } else if let found = sentence.wholeMatch(of: #/(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/#) {
      self = .tooMuch(String(found.1).replacing("', '", with: " "))
    } else if let found = sentence.wholeMatch(of: #/(?s)(?:Missing expected argument|Missing one of:) '(.*)'/#) {
      self = .missing(String(found.1).replacing("', '", with: " | "))
    } else if let found = sentence.wholeMatch(
      of: #/(?s)The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of '(.*)'\.)?/#
    ) {
      let allowed = found.3.map { String($0).replacing(#/' and '|' or '|', '/#, with: ", ") }
      self = .wrongValue(String(found.1), of: String(found.2), allowed: allowed)
    } else {
      self = .other(sentence)
    }
  }

  /// What is wrong, as part of a sentence.
  fileprivate var wording: Wording {
    switch self {
    case .unknownOption(let option, nil):
      Wording(fr: "pas d'option « \(option) »", en: "no option “\(option)”")
    case .unknownOption(let option, let meant?):
      Wording(
        fr: "pas d'option « \(option) » ; \(meant) peut-être",
        en: "no option “\(option)”; perhaps \(meant)"
      )
    case .noValue(let option): Wording(fr: "\(option) : il manque la valeur", en: "\(option): the value is missing")
    case .valueOfFlag(let option, let value):
      Wording(
        fr: "\(option) ne prend pas de valeur ; « \(value) » est de trop",
        en: "\(option) takes no value; “\(value)” is too much"
      )
    case .tooMuch(let words): Wording(fr: "« \(words) » n'est pas attendu ici", en: "“\(words)” is not expected here")
    case .missing(let what): Wording(fr: "il manque \(what)", en: "\(what) is missing")
    case .wrongValue(let value, let name, nil):
      Wording(fr: "« \(value) » ne convient pas pour \(name)", en: "“\(value)” does not do for \(name)")
    case .wrongValue(let value, let name, let allowed?):
      Wording(
        fr: "« \(value) » ne convient pas pour \(name) ; au choix : \(allowed)",
        en: "“\(value)” does not do for \(name); choose from: \(allowed)"
      )
    case .other(let sentence):
      Wording(fr: "ligne de commande incomprise (\(sentence))", en: "command line not understood (\(sentence))")
    }
  }
}
