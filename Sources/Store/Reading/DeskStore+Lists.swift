import Desk

extension DeskStore {
  /// The agent of that login, active or not.
  ///
  /// - Throws: `StoreError`.
  public func agent(_ login: Login) throws -> Agent? {
    throw Unfinished()
  }

  /// Every agent, by name.
  ///
  /// - Throws: `StoreError`.
  public func agents() throws -> [Agent] {
    throw Unfinished()
  }

  /// The customer of that code, contracts included.
  ///
  /// - Throws: `StoreError`.
  public func customer(_ code: String) throws -> Customer? {
    throw Unfinished()
  }

  /// Customers by name, of whose name or code each word begins a word; all of them for no words.
  ///
  /// - Parameter after: the code behind which to go on.
  /// - Throws: `StoreError`.
  public func customers(
    matching words: String = "",
    includingInactive: Bool = true,
    now: Instant,
    after: String? = nil,
    limit: Int
  ) throws -> [CustomerRow] {
    throw Unfinished()
  }

  /// A customer's contacts, the inactive ones last, each part by name.
  ///
  /// - Throws: `StoreError`.
  public func contacts(ofCustomer code: String) throws -> [Contact] {
    throw Unfinished()
  }

  /// The contact of that number.
  ///
  /// - Throws: `StoreError`.
  public func contact(_ id: Int) throws -> Contact? {
    throw Unfinished()
  }

  /// Contacts of whose name or customer each word begins a word.
  ///
  /// - Throws: `StoreError`.
  public func contacts(matching words: String, limit: Int) throws -> [Contact] {
    throw Unfinished()
  }

  /// The tags in use among open tickets, the most used first.
  ///
  /// - Throws: `StoreError`.
  public func tags(startingWith prefix: String = "", limit: Int) throws -> [String] {
    throw Unfinished()
  }

  /// The rules in force.
  ///
  /// - Throws: `StoreError`.
  public func currentRules() throws -> (version: Int, rules: Rules) {
    throw Unfinished()
  }

  /// The text of a version of the rules, as it was applied; the one in force when nil.
  ///
  /// - Throws: `StoreError`.
  public func rulesText(version: Int? = nil) throws -> String? {
    throw Unfinished()
  }

  /// Every version of the rules.
  ///
  /// - Throws: `StoreError`.
  public func rulesBook() throws -> RulesBook {
    throw Unfinished()
  }

  /// The system's number of the account that owns the file.
  ///
  /// - Throws: `StoreError`.
  public func owner() throws -> UInt32 {
    throw Unfinished()
  }

  /// The acts of running the desk after that place, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func acts(since sequence: Int, limit: Int) throws -> [DeskEntry] {
    throw Unfinished()
  }
}
