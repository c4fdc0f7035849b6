/// What triage says around the ticket.
public enum TriageText: Worded {
  /// Which ticket is on screen, if one is, how many are left, how many were done.
  case banner(String?, left: Int, qualified: Int)
  /// There is no next ticket: whether there are others, and whether somebody is reading some.
  case over(left: Int, readByOthers: Int, key: String)

  /// One of each.
  public static var samples: [TriageText] {
    [
      .banner("#1042", left: 12, qualified: 3), .banner("#1042", left: 1, qualified: 1),
      .banner(nil, left: 0, qualified: 0),
      .over(left: 0, readByOthers: 0, key: "l"), .over(left: 3, readByOthers: 0, key: "l"),
      .over(left: 3, readByOthers: 1, key: "l"), .over(left: 3, readByOthers: 2, key: "l"),
    ]
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .banner(let number, let left, let done):
      let parts = [number].compactMap(\.self)
      let french = parts + ["\(left) à qualifier"] + (done == 0 ? [] : [done == 1 ? "1 fait" : "\(done) faits"])
      let english = parts + ["\(left) to qualify"] + (done == 0 ? [] : ["\(done) done"])
      return Wording(fr: "Tri · " + french.joined(separator: " · "), en: "Triage · " + english.joined(separator: " · "))
    case .over(0, _, _):
      return Wording(fr: "Tout est qualifié. Échap revient à la file.", en: "Everything is qualified. Esc goes back.")
    case .over(_, 0, let key):
      return Wording(
        fr: "Le tour est fini : \(key) reprend ce qui a été passé, Échap revient à la file.",
        en: "The round is over: \(key) goes over what was passed, Esc goes back."
      )
    case .over(_, 1, let key):
      return Wording(
        fr: "Le tour est fini ; quelqu'un lit l'un des tickets qui restent. \(key) reprend, Échap revient à la file.",
        en: "The round is over; somebody is reading one of those left. \(key) goes over them, Esc goes back."
      )
    case .over(_, let count, let key):
      return Wording(
        fr:
          "Le tour est fini ; d'autres lisent \(count) des tickets qui restent. \(key) reprend, Échap revient à la file.",
        en: "The round is over; others are reading \(count) of those left. \(key) goes over them, Esc goes back."
      )
    }
  }
}
