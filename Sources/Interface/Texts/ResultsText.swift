/// What the results of a deed on several tickets say besides themselves.
public enum ResultsText: Worded {
  case title(done: Int, of: Int)
  case nothingToInsistOn

  /// One of each.
  public static var samples: [ResultsText] { [.title(done: 2, of: 3), .nothingToInsistOn] }

  /// The text.
  public var wording: Wording {
    switch self {
    case .title(let done, let all): Wording(fr: "Fait : \(done) sur \(all)", en: "Done: \(done) of \(all)")
    case .nothingToInsistOn:
      Wording(
        fr: "personne n'a changé ces tickets entre-temps : rien à refaire",
        en: "nobody changed these tickets meanwhile: nothing to insist on"
      )
    }
  }
}
