import Desk
import Foundation
import GRDB

// The words of the domain are kept in the database as they are spelt in JSON and on the command line.

extension Priority: DatabaseValueConvertible {}
extension TicketKind: DatabaseValueConvertible {}
extension Channel: DatabaseValueConvertible {}
extension Team: DatabaseValueConvertible {}
extension Stage: DatabaseValueConvertible {}
extension MessageKind: DatabaseValueConvertible {}
extension Phase: DatabaseValueConvertible {}
extension MigrationStatus: DatabaseValueConvertible {}
extension Verb: DatabaseValueConvertible {}
extension ClockName: DatabaseValueConvertible {}
extension Login: DatabaseValueConvertible {}
extension FormulaCode: DatabaseValueConvertible {}

extension Instant: DatabaseValueConvertible {
  /// Unix seconds.
  public var databaseValue: DatabaseValue { seconds.databaseValue }

  /// Reads Unix seconds.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    Int.fromDatabaseValue(value).map { Instant($0) }
  }
}

extension CivilDate: DatabaseValueConvertible {
  /// ISO text.
  public var databaseValue: DatabaseValue { iso.databaseValue }

  /// Reads ISO text.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
    String.fromDatabaseValue(value).flatMap { CivilDate(iso: $0) }
  }
}

extension TicketNumber {
  /// The id of the ticket's row: the number, negative for a migration.
  var id: Int {
    switch self {
    case .ticket(let number): number
    case .migration(let number): -number
    }
  }

  /// The number of the ticket in that row.
  init(id: Int) {
    self = id < 0 ? .migration(-id) : .ticket(id)
  }
}

extension Row {
  /// The value of that column, where what is stored there can be told in Swift.
  ///
  /// - Throws: `RowDecodingError`, unlike the subscript, which traps.
  func value<Value: DatabaseValueConvertible>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
    try decode(Value.self, forColumn: column)
  }
}

/// Small values kept as JSON text; keys are sorted so that the same value is always the same text.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
