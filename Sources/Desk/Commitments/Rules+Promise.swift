extension Rules {
  /// What a ticket of that customer is promised when it is created then (`domain.md` 1, "Contract and version").
  public func commitment(to customer: Customer, at instant: Instant) -> Commitment {
    guard let contract = customer.contract(on: calendar.zone.local(instant).date) else { return .noContract }
    return switch support(of: customer.release, under: contract.formula) {
    case .supported, .unknown: .contract(contract.formula)
    case .unsupported: .unsupported(contract.formula)
    }
  }
}
