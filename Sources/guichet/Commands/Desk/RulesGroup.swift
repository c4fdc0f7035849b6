import ArgumentParser
import Desk
import Exchange
import Interface

/// `guichet rules …`: the desk's calendar, commitments, releases, services.
struct RulesGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "rules",
    .rules,
    subcommands: [RulesShow.self, RulesCheck.self, RulesApply.self]
  )
}

/// `guichet rules show`: the rules in force, as a complete rules file.
struct RulesShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .rulesShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Flag(help: .say(.builtIn))
  var builtIn = false

  func run() throws {
    if builtIn {
      if form.json {
        try Output.results.json(RulesDocument(.builtIn, version: 0).json)
      } else {
        try Output.results.write(Rules.builtInText)
      }
      return
    }
    let (version, rules) = try desk.open(.readOnly).store.currentRules()
    if form.json {
      try Output.results.json(RulesDocument(rules, version: version).json)
    } else {
      try Output.results.write(rules.text)
    }
  }
}

/// `guichet rules check FILE`: every mistake of a rules file, a line each; needs no desk.
struct RulesCheck: ServableWithoutDesk {
  static let configuration = CommandConfiguration.say("check", .rulesCheck)

  @OptionGroup var speech: SpeechOptions

  @Argument(help: .say(.rulesFile, "file"), completion: .file())
  var file: GivenFile

  func run() throws {
    _ = try RulesFile.parse(try file.text(), file: file.path)
    try Output.results.say(said(CommandText.rulesRight(file: file.path)))
  }
}

/// `guichet rules apply FILE`: puts rules in force as a new version.
struct RulesApply: ServableOnDesk {
  static let configuration = CommandConfiguration.say("apply", .rulesApply)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.rulesFile, "file"), completion: .file())
  var file: GivenFile

  func run() throws {
    let open = try desk.open()
    // Who may not is told before anything is read, however much it is.
    guard open.me.has(.administer) else { throw Refusal.missingRight(.administer) }
    let text = try file.text()
    _ = try RulesFile.parse(text, file: file.path)
    let applied = try open.store.applyRules(text, file: file.path, by: open.me.login, at: open.now)
    if form.json {
      try Output.results.json(["version": .int(applied.version), "recomputed": .int(applied.recomputed)])
    } else {
      let text = CommandText.rulesApplied(version: applied.version, recomputed: applied.recomputed)
      try Output.results.say(said(text))
    }
  }
}
