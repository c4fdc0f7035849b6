import Desk
import GRDB

extension DeskStore {
  /// Takes in a contact, whose number is the desk's to give.
  ///
  /// - Throws: `DeskRefusal`, `.contactsFull` among them, `StoreError`.
  public func add(_ contact: Contact, by login: Login, at: Instant) throws -> Contact {
    var contact = contact.repaired
    return try write { db in
      _ = try acting(login, with: .manageContacts, db)
      guard let customer = try CustomerTable.fetch(contact.customer, db) else {
        throw DeskRefusal.unknownCustomer(code: contact.customer)
      }
      guard !contact.name.isEmpty else { throw DeskRefusal.emptyName }
      if contact.isActive { try checkRoom(for: customer, at: at, db) }
      contact.id = try ContactTable.insert(contact, ofCustomer: customer.id, db)
      try Act(at: at, by: login, "contact.add", subject: "\(contact.id)")
        .record(nil as ContactRecord?, ContactRecord(contact), db)
      return contact
    }
  }

  /// Changes a contact, who stays the customer's; making one active asks for room under the formula's cap.
  ///
  /// - Parameter change: changes the contact as it is by then, so that of two who change different facts neither is lost.
  /// - Returns: the contact since.
  /// - Throws: `DeskRefusal`, `StoreError`, and what `change` throws.
  @discardableResult
  public func change(
    contact id: Int,
    by login: Login,
    at: Instant,
    _ change: (inout Contact) throws -> Void
  ) throws -> Contact {
    try write { db in
      _ = try acting(login, with: .manageContacts, db)
      guard let before = try ContactTable.fetch(id, db), let customer = try CustomerTable.fetch(before.customer, db)
      else { throw DeskRefusal.unknownContact(id: id) }
      var after = before
      try change(&after)
      (after.id, after.customer) = (before.id, before.customer)
      after = after.repaired
      guard after != before else { throw DeskRefusal.unchanged }
      guard !after.name.isEmpty else { throw DeskRefusal.emptyName }
      if after.isActive && !before.isActive { try checkRoom(for: customer, at: at, db) }
      try ContactTable.update(after, db)
      try Act(at: at, by: login, "contact.change", subject: "\(id)")
        .record(ContactRecord(before), ContactRecord(after), db)
      return after
    }
  }

  /// A formula caps how many contacts may be active (`domain.md` 1).
  private func checkRoom(for customer: CustomerTable.Stored, at: Instant, _ db: Database) throws {
    guard let cap = ContactCap.cap(of: customer.customer, try rules.current(db).rules, at: at) else { return }
    guard try ContactTable.activeCount(ofCustomer: customer.id, db) < cap else {
      throw DeskRefusal.contactsFull(cap: cap)
    }
  }
}

extension Contact {
  /// The contact with its texts repaired as they enter the desk.
  fileprivate var repaired: Contact {
    var contact = self
    contact.name = name.asName
    contact.email = email.asName
    contact.phone = phone.asName
    return contact
  }
}
