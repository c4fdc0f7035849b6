import Desk
import GRDB

extension DeskStore {
  /// Takes in a customer, its contracts included.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func add(_ customer: Customer, by login: Login, at: Instant) throws {
    let customer = customer.repaired
    try write { db in
      _ = try acting(login, with: .manageCustomers, db)
      guard !customer.code.isEmpty else { throw DeskRefusal.emptyName }
      guard try CustomerTable.id(of: customer.code, db) == nil else {
        throw DeskRefusal.customerCodeTaken(code: customer.code)
      }
      let rules = try rules.current(db).rules
      try check(customer, rules)
      var before: Contract?
      for contract in customer.contracts.sorted(by: { $0.start < $1.start }) {
        try check(contract, rules, after: before)
        before = contract
      }
      _ = try CustomerTable.insert(customer, db)
      try Act(at: at, by: login, "customer.add", subject: customer.code)
        .record(nil as CustomerRecord?, CustomerRecord(customer), db)
      for contract in customer.contracts {
        try Act(at: at, by: login, "contract.sign", subject: customer.code)
          .record(nil as ContractRecord?, ContractRecord(contract), db)
      }
    }
  }

  /// Changes a customer, but for the code; contracts are signed instead.
  ///
  /// - Parameter change: changes the customer as it is by then, so that of two who change different facts neither is lost.
  /// - Returns: the customer since.
  /// - Throws: `DeskRefusal`, `StoreError`, and what `change` throws.
  @discardableResult
  public func change(
    customer code: String,
    by login: Login,
    at: Instant,
    _ change: (inout Customer) throws -> Void
  ) throws -> Customer {
    try write { db in
      _ = try acting(login, with: .manageCustomers, db)
      guard let stored = try CustomerTable.fetch(code, db) else { throw DeskRefusal.unknownCustomer(code: code) }
      let before = stored.customer
      var after = before
      try change(&after)
      (after.code, after.contracts) = (before.code, before.contracts)
      after = after.repaired
      guard after != before else { throw DeskRefusal.unchanged }
      guard !after.name.isEmpty else { throw DeskRefusal.emptyName }
      // A release that the rules dropped since may stay; a new one must be known.
      if after.release != before.release { try check(after, rules.current(db).rules) }
      try CustomerTable.update(after, id: stored.id, db)
      try Act(at: at, by: login, "customer.change", subject: code)
        .record(CustomerRecord(before), CustomerRecord(after), db)
      return after
    }
  }

  /// Signs a contract: the one before ends the day before it begins.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func sign(_ contract: Contract, forCustomer code: String, by login: Login, at: Instant) throws -> Signing {
    try write { db in
      _ = try acting(login, with: .manageCustomers, db)
      guard let stored = try CustomerTable.fetch(code, db) else { throw DeskRefusal.unknownCustomer(code: code) }
      let rules = try rules.current(db).rules
      let previous = stored.customer.contracts.max { $0.start < $1.start }
      try check(contract, rules, after: nil)
      if let previous {
        guard previous.start < contract.start else { throw DeskRefusal.contractOverlaps(start: previous.start) }
        if previous.end.map({ $0 >= contract.start }) ?? true {
          try CustomerTable.end(previous, on: contract.start - 1, of: stored.id, db)
        }
      }
      try CustomerTable.insert(contract, of: stored.id, db)
      try Act(at: at, by: login, "contract.sign", subject: code)
        .record(previous.map(ContractRecord.init), ContractRecord(contract), db)
      let customer = try CustomerTable.fetch(code, db)?.customer ?? stored.customer
      let cap = rules.formula(contract.formula)?.contacts ?? Int.max
      let active = try ContactTable.activeCount(ofCustomer: stored.id, db)
      return Signing(customer: customer, contactsBeyondCap: max(0, active - cap))
    }
  }

  private func check(_ customer: Customer, _ rules: Rules) throws {
    guard !customer.name.isEmpty else { throw DeskRefusal.emptyName }
    if let release = customer.release, !rules.releases.contains(release) { throw DeskRefusal.unknownRelease(release) }
  }

  private func check(_ contract: Contract, _ rules: Rules, after previous: Contract?) throws {
    guard rules.formula(contract.formula) != nil else { throw DeskRefusal.unknownFormula(contract.formula) }
    if let end = contract.end, end < contract.start { throw DeskRefusal.contractBackwards }
    if let previous, previous.end.map({ $0 >= contract.start }) ?? true {
      throw DeskRefusal.contractOverlaps(start: previous.start)
    }
  }
}

extension Customer {
  /// The customer with its texts repaired as they enter the desk.
  fileprivate var repaired: Customer {
    var customer = self
    customer.code = code.asName
    customer.name = name.asName
    customer.region = region.asName
    customer.release = release.map(\.asName).flatMap { $0.isEmpty ? nil : $0 }
    return customer
  }
}

extension String {
  /// The text as a name: one line without surrounding space.
  var asName: String {
    let line = EnteredText.line(self, limit: EnteredText.wordLimit)
    let words = line.drop(while: \.isWhitespace)
    guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(words[...last])
  }
}
