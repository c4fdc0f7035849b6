import Desk
import Foundation

/// A JSON object of a line, read key by key; what is wrong is noted with the keys that lead to it.
struct JSONRecord {
  let line: Int
  /// The keys that lead to the object, with a point behind; empty for the line itself.
  let path: String
  private let values: [String: Any]

  init(_ values: [String: Any], line: Int, path: String = "") {
    self.values = values
    self.line = line
    self.path = path
  }

  /// The object of a line; nil when it is none, which is noted.
  init?(_ bytes: ArraySlice<UInt8>, line: Int, _ findings: inout Findings) {
    let place = ImportPlace(line: line)
    var data = Data(bytes)
    if String(validating: bytes, as: UTF8.self) == nil {
      data = Data(String(decoding: bytes, as: UTF8.self).utf8)
      findings.note(.repaired, at: place)
    }
    guard let values = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else {
      findings.note(.notJSON, at: place, found: String(decoding: bytes.prefix(200), as: UTF8.self))
      return nil
    }
    self.init(values, line: line)
  }

  func place(_ key: String) -> ImportPlace {
    ImportPlace(line: line, column: EnteredText.line(path + key, limit: 80))
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  /// Notes the keys that mean nothing here.
  func refuseKeys(besides allowed: [String], _ findings: inout Findings) {
    for key in values.keys.sorted() where !allowed.contains(key) {
      findings.note(.unknownKey(allowed: allowed.sorted()), at: place(key))
    }
  }

  /// A line of text; nil when it is null, empty or not there.
  func line(_ key: String, limit: Int = EnteredText.wordLimit, _ findings: inout Findings) -> String? {
    guard let text = text(key, &findings) else { return nil }
    let line = EnteredText.line(text, limit: limit).trimmed
    if text.unicodeScalars.count > limit { findings.note(.cut(limit: limit), at: place(key)) }
    return line.isEmpty ? nil : line
  }

  func message(_ key: String, _ findings: inout Findings) -> String? {
    guard let text = text(key, &findings) else { return nil }
    if text.utf8.count > EnteredText.messageLimit {
      findings.note(.cut(limit: EnteredText.messageLimit), at: place(key))
    }
    let message = EnteredText.message(text)
    return message.isEmpty ? nil : message
  }

  /// What `read` makes of a value that has to be there.
  func required<Value>(
    _ key: String,
    _ findings: inout Findings,
    _ read: (String, inout Findings) -> Value?
  ) -> Value? {
    guard has(key) else {
      findings.note(.missing, at: place(key))
      return nil
    }
    let found = read(key, &findings)
    if found == nil { findings.note(.missing, at: place(key)) }
    return found
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    among allowed: [Word] = Array(Word.allCases),
    _ findings: inout Findings
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key, &findings) else { return nil }
    if let word = allowed.first(where: { $0.rawValue == text }) { return word }
    findings.note(.notOneOf(allowed.map(\.rawValue)), at: place(key), found: text)
    return nil
  }

  func instant(_ key: String, notAfter now: Instant, _ findings: inout Findings) -> Instant? {
    guard let text = text(key, &findings) else { return nil }
    guard let instant = Instant(rfc3339: text) else {
      findings.note(.notADate(forms: ["RFC 3339"]), at: place(key), found: text)
      return nil
    }
    if instant > now { findings.note(.inTheFuture, at: place(key), found: text) }
    return instant
  }

  func date(_ key: String, _ findings: inout Findings) -> CivilDate? {
    guard let text = text(key, &findings) else { return nil }
    let date = CivilDate(iso: text)
    if date == nil { findings.note(.notADate(forms: ["yyyy-MM-dd"]), at: place(key), found: text) }
    return date
  }

  func truth(_ key: String, _ findings: inout Findings) -> Bool? {
    value(key).flatMap { value in
      let truth = value as? Bool
      if truth == nil { findings.note(.wrongKind(.truth), at: place(key)) }
      return truth
    }
  }

  func texts(_ key: String, _ findings: inout Findings) -> [String] {
    guard let value = value(key) else { return [] }
    guard let texts = value as? [String] else {
      findings.note(.wrongKind(.texts), at: place(key))
      return []
    }
    return texts.map { EnteredText.line($0, limit: EnteredText.wordLimit).trimmed }.filter { !$0.isEmpty }
  }

  func objects(_ key: String, _ findings: inout Findings) -> [JSONRecord] {
    guard let value = value(key) else { return [] }
    guard let objects = value as? [[String: Any]] else {
      findings.note(.wrongKind(.objects), at: place(key))
      return []
    }
    return objects.enumerated().map { JSONRecord($1, line: line, path: "\(path)\(key)[\($0)].") }
  }

  /// The object under a key; nil for anything else, which may be a text.
  func object(_ key: String) -> JSONRecord? {
    (value(key) as? [String: Any]).map { JSONRecord($0, line: line, path: path + key + ".") }
  }

  private func text(_ key: String, _ findings: inout Findings) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value as? String else {
      findings.note(.wrongKind(.text), at: place(key))
      return nil
    }
    if text.unicodeScalars.contains("\0") { findings.note(.withoutNUL, at: place(key)) }
    return text
  }

  private func value(_ key: String) -> Any? {
    guard let value = values[key], !(value is NSNull) else { return nil }
    return value
  }
}
