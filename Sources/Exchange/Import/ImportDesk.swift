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

extension DeskStore: ImportDesk {}
