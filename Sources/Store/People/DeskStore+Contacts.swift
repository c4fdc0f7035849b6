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

  /// Changes a contact; making one active asks for room under the formula's cap.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func change(_ contact: Contact, by login: Login, at: Instant) throws {
    let contact = contact.repaired
    try write { db in
      _ = try acting(login, with: .manageContacts, db)
      guard
        let before = try ContactTable.fetch(contact.id, db), before.customer == contact.customer,
        let customer = try CustomerTable.fetch(contact.customer, db)
      else { throw DeskRefusal.unknownContact(id: contact.id) }
      guard contact != before else { throw DeskRefusal.unchanged }
      guard !contact.name.isEmpty else { throw DeskRefusal.emptyName }
      if contact.isActive && !before.isActive { try checkRoom(for: customer, at: at, db) }
      try ContactTable.update(contact, db)
      try Act(at: at, by: login, "contact.change", subject: "\(contact.id)")
        .record(ContactRecord(before), ContactRecord(contact), db)
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
