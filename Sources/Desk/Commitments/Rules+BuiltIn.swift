extension Rules {
  /// The built-in rules as a rules file: what a desk starts from and `guichet rules show` prints.
  public static let builtInText = String(decoding: PackageResources.default_rules_toml, as: UTF8.self)

  /// The built-in rules.
  public static let builtIn: Rules = {
    do throws(RulesMistakes) {
      return try RulesFile.parseWhole(builtInText, file: "default-rules.toml")
    } catch {
      // The text is part of the program, and so are the time zones: only a build that lost one of them comes here.
      preconditionFailure("the built-in rules are no rules: \(error.all)")
    }
  }()
}
