import Foundation
import Testing

/// A JSON value as a script that reads the program's output sees it.
enum Value: Decodable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case text(String)
  case list([Value])
  case object([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Value].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Value].self))
    }
  }

  /// Reads a whole text as one value.
  init(_ text: some StringProtocol) throws {
    self = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  subscript(_ key: String) -> Value {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(_ index: Int) -> Value {
    if case .list(let values) = self, values.indices.contains(index) { values[index] } else { .null }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var int: Int? { if case .int(let value) = self { value } else { nil } }
  var list: [Value] { if case .list(let values) = self { values } else { [] } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
}

extension Ran {
  /// Standard output as one JSON value.
  func json() throws -> Value { try Value(out) }
}
