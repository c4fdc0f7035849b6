/// What a migration's sheet says besides its facts.
public enum MigrationSheetLine: Worded, Equatable {
  /// How long either side held it.
  case held(desk: String, customer: String)
  /// How long either side held it in a phase.
  case heldInPhase(desk: String, customer: String)
  /// Its gate was not met when it was left.
  case skipped
  /// The customer goes on working with the version of before.
  case productionRuns
  /// How long it is in its phase, in days.
  case daysInPhase(Int)
  case noneMissing
  case missing(Int)
  /// A fee that the version of before asks for.
  case setupFee(Int)
  /// Nothing is planned in the coming weeks.
  case nothingPlanned
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
    case .held(let desk, let customer):
      Wording(fr: "tenue : guichet \(desk), client \(customer)", en: "held: desk \(desk), customer \(customer)")
    case .heldInPhase(let desk, let customer):
      Wording(fr: "guichet \(desk), client \(customer)", en: "desk \(desk), customer \(customer)")
    case .skipped: Wording(fr: "passage forcé", en: "gate skipped")
    case .productionRuns:
      Wording(fr: "la production du client continue", en: "the customer's production goes on")
    case .daysInPhase(let days): Wording(fr: "\(days) j dans la phase", en: "\(days) d in the phase")
    case .noneMissing: Wording(fr: "rien ne manque, prête à avancer", en: "nothing is missing, ready to advance")
    case .missing(let count): Wording(fr: "manque \(count)", en: "\(count) missing")
    case .setupFee(let fee):
      Wording(
        fr: "forfait de mise en œuvre \(EurosText.fee(fee).wording.french)",
        en: "set-up fee \(EurosText.fee(fee).wording.english)"
      )
    case .nothingPlanned: Wording(fr: "rien de prévu", en: "nothing planned")
    case .beware: Wording(fr: "attention", en: "beware")
    case .sameDay: Wording(fr: "deux le même jour", en: "two on one day")
    case .closedDay: Wording(fr: "jour fermé", en: "closed day")
    case .notAccepted: Wording(fr: "pas encore acceptée", en: "not accepted yet")
    case .dayIsPast: Wording(fr: "date passée", en: "past")
    }
  }

  /// One of each.
  public static var samples: [MigrationSheetLine] {
    [
      .held(desk: "2j 3h", customer: "0h42"), .heldInPhase(desk: "2j 3h", customer: "0h42"), .skipped, .productionRuns,
      .daysInPhase(3), .noneMissing, .missing(2),
      .setupFee(900), .nothingPlanned, .beware, .sameDay, .closedDay, .notAccepted, .dayIsPast,
    ]
  }
}
