import Desk

/// The words after a command's name, sorted into options and the rest.
struct ArgumentLine {
  /// What `--if-version` said.
  private(set) var ifVersion: Int?
  private var options: [String: String] = [:]
  private var places: [String] = []
  private let name: ActionName

  init(_ words: [String], of declaration: ActionDeclaration) throws(LineMistake) {
    name = declaration.name
    let known = Set(declaration.arguments.compactMap(\.option))
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      guard takesOptions, word.hasPrefix("--"), word.count > 2 || word == "--" else {
        places.append(word)
        continue
      }
      if word == "--" {
        takesOptions = false
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let option = String(parts[0])
      guard known.contains(option) || option == "if-version" else { throw .unknownOption(word, of: name) }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else { throw .noValue(option: option) }
      if option == "if-version" {
        guard let version = Int(value), version >= 0 else { throw .notAVersion(value) }
        ifVersion = version
      } else {
        options[option] = value
      }
    }
  }

  /// Takes the tickets off the front: every word that is a number, but for the last one where it is what is asked.
  ///
  /// `link 1042 1043` links the first with the second; `link 1043` links what is chosen, where something is.
  ///
  /// - Throws: `LineMistake` where a word stands for a ticket, or for what is asked, and cannot be either.
  mutating func takeNumbers(
    for declaration: ActionDeclaration,
    isChosen: Bool,
    viewer: Login
  ) throws(LineMistake) -> [TicketNumber] {
    var numbers: [[TicketNumber]] = []
    var rest = places[...]
    while let word = rest.first, let named = Self.numbers(in: word) {
      numbers.append(named)
      rest.removeFirst()
    }
    if let word = rest.first,
      !declaration.arguments.contains(where: { $0.kind.value(of: [word], viewer: viewer) != nil })
    {
      // Nothing that is asked could be that word, so that it was meant for a ticket.
      let isAlone = numbers.isEmpty && !isChosen && declaration.subject == .ticket && declaration.arguments.isEmpty
      guard !isAlone, !Self.isMeantAsNumber(word) else { throw .notANumber(word) }
    }
    if let asked = declaration.arguments.first(where: { $0.option == nil }), rest.isEmpty, let last = places.last,
      numbers.count > (isChosen ? 0 : 1), !numbers.isEmpty
    {
      guard asked.kind.value(of: [last], viewer: viewer) != nil else { throw .unreadable(last, asked.kind) }
      numbers.removeLast()
      rest = places.suffix(1)
    }
    places = Array(rest)
    var seen: Set<TicketNumber> = []
    return numbers.flatMap(\.self).filter { seen.insert($0).inserted }
  }

  /// What was given for each thing asked, in the order of the declaration.
  mutating func values(of declaration: ActionDeclaration, viewer: Login) throws(LineMistake) -> [ArgumentValue] {
    var values: [ArgumentValue] = []
    for spec in declaration.arguments {
      let words = take(spec)
      guard !words.isEmpty else {
        if spec.isOptional { continue }
        throw .missing(spec.kind, of: name)
      }
      guard let value = spec.kind.value(of: words, viewer: viewer) else {
        throw .unreadable(words.joined(separator: " "), spec.kind)
      }
      values.append(value)
    }
    if let extra = places.first { throw .tooMuch(extra, of: name) }
    return values
  }

  private mutating func take(_ spec: ArgumentSpec) -> [String] {
    if let option = spec.option, let given = options[option] { return [given] }
    guard spec.option == nil || spec.kind.takesAll, !places.isEmpty else { return [] }
    defer { places.removeFirst(spec.kind.takesAll ? places.count : 1) }
    return spec.kind.takesAll ? places : [places[0]]
  }

  /// The tickets that `1042`, `#1042` or `1042,1043` name; nil when it names anything else.
  private static func numbers(in word: String) -> [TicketNumber]? {
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { TicketNumber($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// Whether a word is written as tickets' numbers are, whether or not a ticket could have them.
  private static func isMeantAsNumber(_ word: String) -> Bool {
    word.contains { $0.isASCII && $0.isNumber } && word.allSatisfy { $0.isASCII && $0.isNumber || "#,".contains($0) }
  }
}

/// What is wrong with the words of a command.
public enum LineMistake: Error, Hashable, Sendable {
  /// There is no word.
  case empty
  /// No command has that name.
  case unknownCommand(String)
  /// The command has no such option.
  case unknownOption(String, of: ActionName)
  /// The option came without its value.
  case noValue(option: String)
  /// `--if-version` wants a number.
  case notAVersion(String)
  /// Where a ticket's number is expected, something else.
  case notANumber(String)
  /// No ticket is named, and none is chosen.
  case noTicket(ActionName)
  /// Something it asks was not given.
  case missing(ArgumentSpec.Kind, of: ActionName)
  /// What was given does not mean what is asked.
  case unreadable(String, ArgumentSpec.Kind)
  /// More was given than it asks.
  case tooMuch(String, of: ActionName)
  /// A quotation mark without its other half.
  case openQuote
  /// The action cannot be done on this screen.
  case notHere(ActionName)
}
