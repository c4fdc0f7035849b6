import Desk

/// One change of a migration, as its journal tells it.
public struct MigrationDeedText: Worded {
  private let change: MigrationChange

  /// What is said of a change.
  public init(_ change: MigrationChange) {
    self.change = change
  }

  /// What is said.
  public var wording: Wording {
    switch change {
    case .moved(let from, let to, let passage): moved(from, to, passage)
    case .cancelled(let reason): Self.because(Wording(fr: "annulée", en: "cancelled"), reason)
    case .revived(let reason): Self.because(Wording(fr: "reprise", en: "taken up again"), reason)
    case .checked(let check): Self.ticked(check.wording)
    case .unchecked(let check): Self.unticked(check.wording)
    case .stepped(let name, let step): Self.ticked(Requirement.customisation(name, step).wording)
    case .unstepped(let name, let step): Self.unticked(Requirement.customisation(name, step).wording)
    case .recorded(let old, let new): recorded(old, new)
    case .charged(_, let fee?):
      Wording(
        fr: "forfait de mise en œuvre : \(EurosText.fee(fee).wording.french)",
        en: "set-up fee: \(EurosText.fee(fee).wording.english)"
      )
    case .charged(_, nil): Wording(fr: "plus de forfait de mise en œuvre", en: "no set-up fee any more")
    }
  }

  private func moved(_ from: Phase, _ to: Phase, _ passage: MigrationChange.Passage) -> Wording {
    let step = Wording(
      fr: "\(from.wording.french) → \(to.wording.french)",
      en: "\(from.wording.english) → \(to.wording.english)"
    )
    switch passage {
    case .gate: return step
    case .back(let reason): return Self.because(step, reason)
    case .refusedQuote: return Self.because(step, "devis refusé", "quote refused")
    case .skip(let reason, let missing):
      let count = missing.count
      let forced = Wording(
        fr: "\(step.french), passage forcé, \(count) point\(count > 1 ? "s" : "") en moins",
        en: "\(step.english), gate skipped, \(count) missing"
      )
      return Self.because(forced, reason)
    }
  }

  private func recorded(_ old: MigrationValue?, _ new: MigrationValue?) -> Wording {
    guard let fact = (new ?? old)?.fact else { return Wording(same: "") }
    let names = [old, new].map { value in value.map { MigrationValueText($0).wording } ?? Wording(same: "—") }
    switch (old, new) {
    case (nil, _):
      return Wording(
        fr: "\(fact.wording.french) : \(names[1].french)",
        en: "\(fact.wording.english): \(names[1].english)"
      )
    default:
      return Wording(
        fr: "\(fact.wording.french) : \(names[0].french) → \(names[1].french)",
        en: "\(fact.wording.english): \(names[0].english) → \(names[1].english)"
      )
    }
  }

  private static func because(_ what: Wording, _ reason: String, _ english: String? = nil) -> Wording {
    Wording(fr: "\(what.french) (\(reason))", en: "\(what.english) (\(english ?? reason))")
  }

  private static func ticked(_ what: Wording) -> Wording {
    Wording(fr: "fait : \(what.french)", en: "done: \(what.english)")
  }

  private static func unticked(_ what: Wording) -> Wording {
    Wording(fr: "plus fait : \(what.french)", en: "no longer done: \(what.english)")
  }

  /// One of each.
  public static var samples: [MigrationDeedText] {
    let changes: [MigrationChange] = [
      .moved(from: .request, to: .prerequisites, .gate),
      .moved(from: .preProduction, to: .quoteApproval, .back(reason: "x")),
      .moved(from: .quoteApproval, to: .quoting, .refusedQuote),
      .moved(from: .request, to: .prerequisites, .skip(reason: "x", missing: ["source"])),
      .moved(from: .request, to: .prerequisites, .skip(reason: "x", missing: ["source", "target"])),
      .cancelled(reason: "x"), .revived(reason: "x"), .checked(.serverLogin), .unchecked(.serverLogin),
      .stepped("OF", .upgraded), .unstepped("OF", .upgraded), .recorded(from: nil, to: .source("V7")),
      .recorded(from: .source("V6"), to: .source("V7")), .recorded(from: .source("V6"), to: nil),
      .charged(from: nil, to: 900), .charged(from: 900, to: nil),
    ]
    return changes.map(MigrationDeedText.init)
  }
}
