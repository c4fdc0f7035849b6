import ArgumentParser
import Interface

/// The option that every command has.
struct SpeechOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: .say(.language, "fr|en"))
  var language: Language?
}

/// The options of every command that uses a desk.
struct DeskOptions: ParsableArguments {
  @OptionGroup
  var speech: SpeechOptions

  @Option(name: .customLong("db"), help: .say(.database, "path"), completion: .file())
  var path: String?

  @Option(name: .customLong("agent"), help: .say(.asAgent, "login"))
  var agent: String?
}

/// The option of commands that list or show.
struct FormOptions: ParsableArguments {
  @Flag(help: .say(.json))
  var json = false
}

/// The option of commands that write nothing: the desk at another moment.
struct MomentOptions: ParsableArguments {
  @Option(help: .say(.at, "time"))
  var at: String?
}

extension Language: ExpressibleByArgument {}
