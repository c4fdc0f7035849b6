import Desk

/// A value of a mapping with the keys that lead to it.
struct MappingNode {
  var path: [String]
  var value: TomlValue

  var key: String { path.map(TomlValue.bare).joined(separator: ".") }
}

/// Reads the kinds of values a mapping is made of, and gathers every mistake on the way.
///
/// Each reading function notes what is wrong and answers nil, so that reading goes on and finds the rest.
struct MappingReader {
  let file: String
  private(set) var mistakes: [MappingMistake] = []

  init(file: String) {
    self.file = file
  }

  mutating func note(_ problem: MappingMistake.Problem, _ node: MappingNode) {
    mistakes.append(MappingMistake(file: file, key: node.key, found: node.value.written, problem: problem))
  }

  mutating func noteMissing(_ path: [String]) {
    let node = MappingNode(path: path, value: .table([:]))
    mistakes.append(MappingMistake(file: file, key: node.key, problem: .missing))
  }

  /// The entries of a table, those under names not allowed noted and left out.
  mutating func entries(_ node: MappingNode?, allowed: [String]? = nil) -> [String: MappingNode] {
    guard let node else { return [:] }
    guard case .table(let table) = node.value else {
      note(.wrongKind(.table), node)
      return [:]
    }
    var entries: [String: MappingNode] = [:]
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      let entry = MappingNode(path: node.path + [name], value: value)
      if let allowed, !allowed.contains(name) {
        note(.unknownKey(allowed: allowed), entry)
      } else {
        entries[name] = entry
      }
    }
    return entries
  }

  mutating func text(_ node: MappingNode?) -> String? {
    guard let node else { return nil }
    guard case .text(let text) = node.value else {
      note(.wrongKind(.text), node)
      return nil
    }
    return text
  }

  mutating func texts(_ node: MappingNode?) -> [(text: String, node: MappingNode)]? {
    guard let node else { return nil }
    guard case .list(let values) = node.value else {
      return text(node).map { [($0, node)] }
    }
    return values.compactMap { value in
      let element = MappingNode(path: node.path, value: value)
      return text(element).map { ($0, element) }
    }
  }

  mutating func truth(_ node: MappingNode?) -> Bool? {
    guard let node else { return nil }
    switch node.value.written {
    case "true": return true
    case "false": return false
    default:
      note(.wrongKind(.truth), node)
      return nil
    }
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ node: MappingNode?, as: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    note(.notOneOf(Word.allCases.map(\.rawValue)), node)
    return nil
  }

  mutating func whole(_ node: MappingNode?, atLeast least: Int) -> Int? {
    guard let node else { return nil }
    guard case .whole(let number) = node.value, number >= least else {
      note(.wrongKind(.wholeNumber), node)
      return nil
    }
    return number
  }

  /// A single ASCII character that can stand between things.
  mutating func mark(_ node: MappingNode?) -> UInt8? {
    guard let node, let text = text(node) else { return nil }
    let name = text == "tab" ? "\t" : text
    guard name.utf8.count == 1, let byte = name.utf8.first, byte != 0x0A, byte != 0x0D, byte < 0x80 else {
      note(.notAMark, node)
      return nil
    }
    return byte
  }
}

// MARK: - Fields

extension MappingReader {
  private static let sourceKeys = ["column", "columns", "join", "default"]

  /// Where a text is found: a column's name or number, a list of them, or a table that says more.
  mutating func source(_ node: MappingNode?, furtherKeys: [String] = []) -> Source? {
    guard let node else { return nil }
    guard case .table = node.value else {
      guard let columns = columns(node) else { return nil }
      return Source(key: node.key, columns: columns)
    }
    let entries = entries(node, allowed: Self.sourceKeys + furtherKeys)
    var source = Source(key: node.key)
    source.columns = (entries["column"] ?? entries["columns"]).flatMap { columns($0) } ?? []
    if let join = text(entries["join"]) { source.join = join }
    if !furtherKeys.contains("words") { source.fallback = text(entries["default"]) }
    if source.columns.isEmpty, entries["column"] == nil, entries["columns"] == nil, entries["default"] == nil {
      note(.wrongKind(.column), node)
    }
    return source
  }

  private mutating func columns(_ node: MappingNode) -> [Column]? {
    guard case .list(let values) = node.value else { return column(node).map { [$0] } }
    if values.isEmpty { note(.empty, node) }
    return values.compactMap { column(MappingNode(path: node.path, value: $0)) }
  }

  private mutating func column(_ node: MappingNode) -> Column? {
    switch node.value {
    case .text(let name) where !name.trimmed.isEmpty: return .named(name)
    case .whole(let number) where number >= 1: return .numbered(number)
    case .whole: note(.noSuchColumn(count: 0), node)
    case .text: note(.empty, node)
    default: note(.wrongKind(.column), node)
    }
    return nil
  }

  /// A source whose words mean something: `words`, `default` for silence, `other` for every other word.
  mutating func worded<Meaning>(
    _ node: MappingNode?,
    meaning: (inout MappingReader, MappingNode) -> Meaning?
  ) -> Worded<Meaning> {
    var worded = Worded<Meaning>()
    guard let node else { return worded }
    worded.source = source(node, furtherKeys: ["words", "other"])
    guard case .table(let table) = node.value else { return worded }
    let entry = { name in table[name].map { MappingNode(path: node.path + [name], value: $0) } }
    worded.fallback = entry("default").flatMap { meaning(&self, $0) }
    worded.other = entry("other").flatMap { meaning(&self, $0) }
    for (word, entry) in entries(entry("words")) {
      let saysNothing = entry.value == .text("")
      guard let value = saysNothing ? Meaning?.none : meaning(&self, entry) else {
        if saysNothing { worded.words[Worded<Meaning>.folded(word.trimmed)] = .some(nil) }
        continue
      }
      worded.words[Worded<Meaning>.folded(word.trimmed)] = value
    }
    return worded
  }

  mutating func worded<Word: RawRepresentable & CaseIterable>(
    _ node: MappingNode?,
    as: Word.Type,
    except refused: [Word] = []
  ) -> Worded<Word> where Word.RawValue == String, Word: Equatable {
    let allowed = Word.allCases.filter { !refused.contains($0) }
    var worded = worded(node) { reader, node -> Word? in
      guard let text = reader.text(node) else { return nil }
      if let word = allowed.first(where: { $0.rawValue == text }) { return word }
      reader.note(.notOneOf(allowed.map(\.rawValue)), node)
      return nil
    }
    worded.addOwn(allowed.map { ($0.rawValue, $0) })
    return worded
  }
}
