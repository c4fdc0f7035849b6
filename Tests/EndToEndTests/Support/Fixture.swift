import Foundation

/// The files that tests read.
enum Fixture {
  /// Where a file is, among the fixtures of the tests of the domain.
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../DeskTests/Fixtures").standardized.appending(path: name).path
  }

  /// What a file holds.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}
