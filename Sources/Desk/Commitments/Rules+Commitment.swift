extension Rules {
  /// What a ticket of that customer created on that date is promised (`domain.md` 1).
  ///
  /// A version that nobody knows is not judged: the contract holds.
  public func commitment(to customer: Customer, on date: CivilDate) -> Commitment {
    guard let formula = customer.contract(on: date)?.formula else { return .noContract }
    return support(of: customer.release, under: formula) == .unsupported ? .unsupported(formula) : .contract(formula)
  }
}
