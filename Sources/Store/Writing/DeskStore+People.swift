import Desk

extension DeskStore {
  /// Takes in a customer, its contracts included.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func add(_ customer: Customer, by login: Login, at: Instant) throws {
    throw Unfinished()
  }

  /// Changes a customer's name, region, release and whether it is active; contracts are signed instead.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func change(_ customer: Customer, by login: Login, at: Instant) throws {
    throw Unfinished()
  }

  /// Signs a contract: the one before ends the day before it begins.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func sign(_ contract: Contract, forCustomer code: String, by login: Login, at: Instant) throws -> Signing {
    throw Unfinished()
  }

  /// Takes in a contact, whose number is the desk's to give.
  ///
  /// - Throws: `DeskRefusal`, `.contactsFull` among them, `StoreError`.
  public func add(_ contact: Contact, by login: Login, at: Instant) throws -> Contact {
    throw Unfinished()
  }

  /// Changes a contact; making one active asks for room under the formula's cap.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func change(_ contact: Contact, by login: Login, at: Instant) throws {
    throw Unfinished()
  }

  /// Takes in an agent.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func add(_ agent: Agent, by login: Login, at: Instant) throws {
    throw Unfinished()
  }

  /// Changes an agent; somebody active who can administer the desk remains.
  ///
  /// - Throws: `DeskRefusal`, `.lastAdmin` among them, `StoreError`.
  public func change(_ agent: Agent, by login: Login, at: Instant) throws {
    throw Unfinished()
  }

  /// Puts rules in force as a new version and computes the clocks of open tickets anew, in steps that a killed run leaves to
  /// the next.
  ///
  /// - Throws: `RulesMistakes` when the text is wrong, `DeskRefusal`, `StoreError`.
  public func applyRules(_ text: String, file: String, by login: Login, at: Instant) throws -> RulesApplied {
    throw Unfinished()
  }
}
