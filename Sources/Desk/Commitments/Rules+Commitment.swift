extension Rules {
  /// What a ticket of that customer is promised when it is created on that date (`domain.md` 1, "Contract and version").
  ///
  /// A version that nobody knows is not judged: the contract holds.
  public func commitment(to customer: Customer, on date: CivilDate) -> Commitment {
    guard let formula = customer.contract(on: date)?.formula else { return .noContract }
    return switch support(of: customer.release, under: formula) {
    case .supported, .unknown: .contract(formula)
    case .unsupported: .unsupported(formula)
    }
  }

  /// What a ticket of that customer is promised when it is created at that instant; contracts go by the desk's own date.
  public func commitment(to customer: Customer, at instant: Instant) -> Commitment {
    commitment(to: customer, on: calendar.zone.local(instant).date)
  }
}
