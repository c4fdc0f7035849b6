import Desk

/// What a migration's sheet says besides its facts.
public enum MigrationSheetLine: Worded, Equatable {
  /// What is to be done before that moment.
  case before(ClockName, String)
  /// How long either side held it.
  case held(desk: String, customer: String)
  /// How long either side held it in a phase.
  case heldInPhase(desk: String, customer: String)
  /// Its gate was not met when it was left.
  case skipped
  /// Whether the phase is part of the way is not known yet.
  case ifNeeded
  /// The customer goes on working with the version of before.
  case productionRuns
  /// How long it is in its phase, in days.
  case daysInPhase(Int)
  case noneMissing
  case missing(Int)
  /// A fee that the version of before asks for.
  case setupFee(Int)
  /// Somebody should look again.
  case beware
  /// Two productions on one day.
  case sameDay
  /// The desk is closed on that day.
  case closedDay
  /// The customer has not accepted the day.
  case notAccepted
  /// The day is over.
  case dayIsPast

  /// What is said.
  public var wording: Wording {
    switch self {
    case .before(.acknowledge, let when):
      Wording(fr: "à prendre en compte avant \(when)", en: "acknowledge before \(when)")
    case .before(.takeCharge, let when):
      Wording(fr: "à prendre en charge avant \(when)", en: "take before \(when)")
    case .before(.resolve, let when): Wording(fr: "à résoudre avant \(when)", en: "resolve before \(when)")
    case .held(let desk, let customer):
      Wording(
        fr: "temps passé : guichet \(desk), client \(customer)",
        en: "time spent: desk \(desk), customer \(customer)"
      )
    case .heldInPhase(let desk, let customer):
      Wording(fr: "guichet \(desk), client \(customer)", en: "desk \(desk), customer \(customer)")
    case .skipped: Wording(fr: "passage forcé", en: "gate skipped")
    case .ifNeeded: Wording(fr: "si besoin", en: "if needed")
    case .productionRuns:
      Wording(fr: "la production du client continue", en: "the customer's production goes on")
    case .daysInPhase(let days): Wording(fr: "\(days) j dans la phase", en: "\(days) d in the phase")
    case .noneMissing: Wording(fr: "prête à avancer", en: "ready to advance")
    case .missing(let count): Wording(fr: "manque \(count)", en: "\(count) missing")
    case .setupFee(let fee):
      Wording(
        fr: "forfait de mise en œuvre \(EurosText.fee(fee).wording.french)",
        en: "set-up fee \(EurosText.fee(fee).wording.english)"
      )
    case .beware: Wording(fr: "attention", en: "beware")
    case .sameDay: Wording(fr: "deux le même jour", en: "two on one day")
    case .closedDay: Wording(fr: "jour fermé", en: "closed day")
    case .notAccepted: Wording(fr: "pas encore acceptée", en: "not accepted yet")
    case .dayIsPast: Wording(fr: "date passée", en: "past")
    }
  }

  /// One of each.
  public static var samples: [MigrationSheetLine] {
    ClockName.allCases.map { .before($0, "14:33") } + [
      .held(desk: "2j 3h", customer: "0h42"), .heldInPhase(desk: "2j 3h", customer: "0h42"), .skipped, .ifNeeded,
      .productionRuns,
      .daysInPhase(3), .noneMissing, .missing(2),
      .setupFee(900), .beware, .sameDay, .closedDay, .notAccepted, .dayIsPast,
    ]
  }
}
