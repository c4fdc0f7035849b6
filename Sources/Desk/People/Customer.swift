/// A company that the desk serves (`domain.md` 1).
public struct Customer: Hashable, Sendable {
  /// The short code people and files name it by.
  public var code: String
  /// Its name.
  public var name: String
  /// Where it is, in the desk's own words; empty when unknown.
  public var region: String
  /// The installed version, one of the rules' releases; nil when unknown.
  public var release: String?
  /// Every contract it ever had.
  public var contracts: [Contract]
  /// Whether it is still a customer.
  public var isActive: Bool

  /// A customer of those facts.
  public init(
    code: String,
    name: String,
    region: String = "",
    release: String? = nil,
    contracts: [Contract] = [],
    isActive: Bool = true
  ) {
    self.code = code
    self.name = name
    self.region = region
    self.release = release
    self.contracts = contracts
    self.isActive = isActive
  }

  /// The contract in force on that date, the latest begun where two overlap; nil when there is none.
  public func contract(on date: CivilDate) -> Contract? {
    contracts.filter { $0.isInForce(on: date) }.max { $0.start < $1.start }
  }
}

/// A formula signed for from one date to another.
public struct Contract: Hashable, Sendable {
  /// What was signed for.
  public var formula: FormulaCode
  /// The first day in force.
  public var start: CivilDate
  /// The last day in force; nil while no end is set.
  public var end: CivilDate?

  /// A contract over those days.
  public init(formula: FormulaCode, start: CivilDate, end: CivilDate? = nil) {
    self.formula = formula
    self.start = start
    self.end = end
  }

  /// Whether it holds on that date; both ends are included.
  public func isInForce(on date: CivilDate) -> Bool {
    start <= date && end.map { date <= $0 } ?? true
  }
}

/// A person at a customer who may open tickets, within the cap of the formula.
public struct Contact: Hashable, Sendable {
  /// The desk's own number for the person.
  public var id: Int
  /// The customer's code.
  public var customer: String
  /// The person's name.
  public var name: String
  /// A mail address; empty when unknown.
  public var email: String
  /// A telephone number; empty when unknown.
  public var phone: String
  /// Whether the person may open tickets.
  public var isActive: Bool

  /// A contact of those facts.
  public init(id: Int, customer: String, name: String, email: String = "", phone: String = "", isActive: Bool = true) {
    self.id = id
    self.customer = customer
    self.name = name
    self.email = email
    self.phone = phone
    self.isActive = isActive
  }
}
