import Desk
import Foundation
import Testing

/// The files that lie beside these tests.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The rules of short Fridays and Saturday mornings that half of the worked cases are for.
  static func mixedRules() throws -> Rules {
    try RulesFile.parse(text("rules-mixed.toml"), file: "rules-mixed.toml")
  }
}
