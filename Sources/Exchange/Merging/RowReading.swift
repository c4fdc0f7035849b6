import Desk

/// The reading of one row, field by field; what cannot be read is noted with its line and column.
struct RowReading {
  /// What a source says in a row.
  struct Said {
    var text: String
    var place: ImportPlace
  }

  let reader: CSVRowReader
  let fields: [CSVDocument.Field]
  let line: Int
  var findings = Findings()

  /// The text of a source, without white space around it; nil where the row says nothing.
  mutating func said(_ source: Source?) -> Said? {
    guard let source else { return nil }
    var parts: [String] = []
    var place = place(of: source)
    for column in source.columns {
      guard case .numbered(let number) = column, number <= fields.count else { continue }
      let field = fields[number - 1]
      let text = field.text.trimmed
      guard !text.isEmpty, !reader.mapping.unknown.contains(text) else { continue }
      if parts.isEmpty { place = self.place(number) }
      parts.append(text)
      if field.isRepaired { findings.note(.repaired, at: self.place(number)) }
      if text.utf8.contains(0) { findings.note(.withoutNUL, at: self.place(number)) }
    }
    if parts.isEmpty { return source.fallback.map { Said(text: $0, place: place) } }
    return Said(text: parts.joined(separator: source.join), place: place)
  }

  /// Where a source stands in this row.
  func place(of source: Source?) -> ImportPlace {
    guard case .numbered(let number)? = source?.columns.first else { return ImportPlace(line: line) }
    return place(number)
  }

  private func place(_ number: Int) -> ImportPlace {
    let fieldLine = number <= fields.count ? fields[number - 1].line : line
    return ImportPlace(line: fieldLine, column: number <= reader.columns.count ? reader.columns[number - 1] : nil)
  }

  mutating func line(_ source: Source?, limit: Int = EnteredText.wordLimit) -> String? {
    guard let said = said(source) else { return nil }
    let line = EnteredText.line(said.text, limit: limit)
    if said.text.utf8.count > limit, said.text.unicodeScalars.count > limit {
      findings.note(.cut(limit: limit), at: said.place)
    }
    return line.isEmpty ? nil : line
  }

  mutating func message(_ source: Source?) -> CSVRow.Placed<String>? {
    guard let said = said(source) else { return nil }
    let text = EnteredText.message(said.text)
    if said.text.utf8.count > EnteredText.messageLimit {
      findings.note(.cut(limit: EnteredText.messageLimit), at: said.place)
    }
    return text.isEmpty ? nil : .init(value: text, place: said.place)
  }

  /// What a word means.
  mutating func word<Meaning>(_ worded: Worded<Meaning>) -> CSVRow.Placed<Meaning>? {
    guard let said = said(worded.source) else {
      return worded.fallback.map { .init(value: $0, place: place(of: worded.source)) }
    }
    if let meaning = worded.words[said.text] ?? worded.words[Worded<Meaning>.folded(said.text)] {
      return (meaning ?? worded.fallback).map { .init(value: $0, place: said.place) }
    }
    if let meaning = worded.other { return .init(value: meaning, place: said.place) }
    findings.note(.notOneOf(worded.words.keys.sorted()), at: said.place, found: said.text)
    return nil
  }

  /// A moment not after now.
  mutating func moment(_ source: Source?, after previous: Instant? = nil) -> CSVRow.Placed<Instant>? {
    guard let said = said(source), let reading = reading(of: said) else { return nil }
    let instant = reader.instant(reading, after: previous)
    guard instant <= reader.now else {
      findings.note(.inTheFuture, at: said.place, found: said.text)
      return nil
    }
    return .init(value: instant, place: said.place)
  }

  mutating func date(_ source: Source?) -> CivilDate? {
    guard let said = said(source) else { return nil }
    return reading(of: said).map { reader.date($0) }
  }

  private mutating func reading(of said: Said) -> MomentReading? {
    if let reading = reader.mapping.moments.lazy.compactMap({ $0.reading(of: said.text) }).first { return reading }
    findings.note(.notADate(forms: reader.mapping.moments.map(\.written)), at: said.place, found: said.text)
    return nil
  }
}
