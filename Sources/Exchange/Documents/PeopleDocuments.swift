import Desk
import Store

extension CustomerRow {
  /// The customer as JSON tells it.
  public var json: JSON { .object(members) }

  /// The customer with its contracts and contacts.
  public func json(contacts: [Contact]) -> JSON {
    .object(
      members + [
        JSON.Member("contracts", .array(customer.contracts.sorted { $0.start < $1.start }.map(\.json))),
        JSON.Member("contacts", .array(contacts.map(\.json))),
      ]
    )
  }

  private var members: [JSON.Member] {
    [
      JSON.Member("code", .string(customer.code)),
      JSON.Member("name", .string(customer.name)),
      JSON.Member("region", .string(customer.region)),
      JSON.Member("version", .string(orNull: customer.release)),
      JSON.Member("active", .bool(customer.isActive)),
      JSON.Member("contract", contract?.json ?? .null),
      JSON.Member("active_contacts", .int(activeContacts)),
      JSON.Member("open_tickets", .int(openTickets)),
    ]
  }
}

extension Contract {
  /// The contract as JSON tells it; an end that is not set is null.
  public var json: JSON {
    [
      "formula": .string(formula.rawValue),
      "start": .string(start.iso),
      "end": .string(orNull: end?.iso),
    ]
  }
}

extension Contact {
  /// The contact as JSON tells it.
  public var json: JSON {
    [
      "id": .int(id),
      "customer": .string(customer),
      "name": .string(name),
      "email": .string(email),
      "phone": .string(phone),
      "active": .bool(isActive),
    ]
  }
}

extension Agent {
  /// The agent as JSON tells it, roles and services in the order of their vocabularies.
  public var json: JSON {
    [
      "login": .string(login.rawValue),
      "name": .string(name),
      "roles": .array(Role.allCases.filter(roles.contains).map { .string($0.rawValue) }),
      "services": .array(Team.allCases.filter(teams.contains).map { .string($0.rawValue) }),
      "participant": .bool(participatesInMigrations),
      "active": .bool(isActive),
    ]
  }
}
