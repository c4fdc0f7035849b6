/// What stands under or after one of the wall's large counts, in the number that the count asks for.
enum WallCount: Worded {
  case breached(Int)
  case atRisk
  case unqualified
  case waiting
  case open(Int)

  var wording: Wording {
    switch self {
    // In French nought is singular too.
    case .breached(0), .breached(1): Wording(fr: "dépassé", en: "breached")
    case .breached: WallText.breached.wording
    case .atRisk: WallText.atRisk.wording
    case .unqualified: WallText.unqualified.wording
    case .waiting: WallText.waiting.wording
    case .open(0), .open(1): Wording(fr: "ouvert", en: "open")
    case .open: WallText.open.wording
    }
  }

  static var samples: [WallCount] {
    [.breached(0), .breached(1), .breached(2), .atRisk, .unqualified, .waiting, .open(0), .open(1), .open(2)]
  }
}
