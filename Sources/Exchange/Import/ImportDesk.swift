import Desk
import Store

/// What an import asks of the desk it comes into.
public protocol ImportDesk {
  /// The customer of that code.
  func customer(_ code: String) throws -> Customer?
  /// A customer's contacts.
  func contacts(ofCustomer code: String) throws -> [Contact]
  /// Every agent.
  func agents() throws -> [Agent]
  /// The rules in force.
  func currentRules() throws -> (version: Int, rules: Rules)
  /// Which of these numbers of another system it has already.
  func known(externalIDs: some Sequence<String>) throws -> Set<String>
}

/// A desk as the person sees it who imports into it.
public struct SharedDesk: ImportDesk {
  private let store: DeskStore
  private let viewer: Agent

  /// The desk of that store, for that person.
  public init(_ store: DeskStore, viewer: Agent) {
    self.store = store
    self.viewer = viewer
  }

  /// The customer of that code.
  public func customer(_ code: String) throws -> Customer? { try store.customer(code, viewer: viewer) }
  /// A customer's contacts.
  public func contacts(ofCustomer code: String) throws -> [Contact] {
    try store.contacts(ofCustomer: code, viewer: viewer)
  }
  /// Every agent.
  public func agents() throws -> [Agent] { try store.agents(viewer: viewer) }
  /// The rules in force.
  public func currentRules() throws -> (version: Int, rules: Rules) { try store.currentRules() }
  /// Which of these numbers of another system it has already.
  public func known(externalIDs: some Sequence<String>) throws -> Set<String> {
    try store.known(externalIDs: externalIDs)
  }
}
