/// A language the desk speaks.
public enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// The language asked for: by option, else by `GUICHET_LANG`, else by the locale; French when none of them says.
  ///
  /// Of the locale, the first variable set of `LC_ALL`, `LC_MESSAGES` and `LANG` decides, as for every program; a
  /// locale of neither language, `C` and `POSIX` among them, counts as French.
  public static func chosen(option: Language? = nil, environment: [String: String]) -> Language {
    if let option { return option }
    if let own = environment["GUICHET_LANG"].flatMap(Language.init(locale:)) { return own }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap(Language.init(locale:)) ?? .french
  }

  /// The language of a locale's name such as `en_GB.UTF-8` or `fr`; nil for any other.
  private init?(locale: String) {
    let language = locale.prefix { $0.isLetter }.lowercased()
    guard let known = Language(rawValue: language) else { return nil }
    self = known
  }

  /// The text in this language.
  public func callAsFunction(_ text: some Worded) -> String {
    text.wording[self]
  }
}
