import ArgumentParser
import Interface

/// `guichet migration …`: seeing migrations, and everything that leads them through their phases.
struct MigrationGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "migration",
    .migration,
    discussion: actions,
    subcommands: [MigrationList.self, MigrationShow.self, MigrationAct.self],
    otherwise: MigrationAct.self
  )

  /// The actions, as the registry declares them.
  private static var actions: String {
    MigrationAct.declarations.map { word, declaration in
      word + String(repeating: " ", count: max(1, 13 - word.count)) + declaration.help[Speech.language]
    }
    .joined(separator: "\n")
  }
}
