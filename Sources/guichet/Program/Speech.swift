import ArgumentParser
import Foundation
import Interface

/// The language of this run, known before the command line is read: help and its errors speak it too.
enum Speech {
  /// The language asked for, by `--lang`, else by the environment.
  static let language = Language.chosen(
    option: option(in: ServedRun.current?.spokenWords ?? CommandLine.arguments),
    environment: ProcessInfo.processInfo.environment
  )

  private static func option(in arguments: [String]) -> Language? {
    for (index, word) in arguments.enumerated() {
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst("--lang=".count))) }
      if word == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
    }
    return nil
  }
}

/// A text in the language of this run.
func said(_ text: some Worded) -> String { Speech.language(text) }

extension ArgumentHelp {
  /// The help of an option, in the language of this run.
  static func say(_ help: OptionHelp, _ valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(said(help), valueName: valueName)
  }
}

extension CommandConfiguration {
  /// A command of that name.
  static func say(
    _ name: String,
    _ help: CommandHelp,
    discussion: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    otherwise defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name,
      abstract: said(help),
      discussion: discussion,
      subcommands: subcommands,
      defaultSubcommand: defaultSubcommand
    )
  }
}
