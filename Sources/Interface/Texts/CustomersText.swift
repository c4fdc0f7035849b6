/// What the list of customers says.
public enum CustomersText: Worded {
  case name
  case code
  case contract
  case release
  case open
  case region
  case contacts
  case until(String)
  case empty

  /// One of each.
  public static var samples: [CustomersText] {
    [.name, .code, .contract, .release, .open, .region, .contacts, .until("31/12/2026"), .empty]
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .name: Wording(fr: "Nom", en: "Name")
    case .code: Wording(same: "Code")
    case .contract: Wording(fr: "Contrat", en: "Contract")
    case .release: Wording(fr: "Version", en: "Release")
    case .open: Wording(fr: "Ouverts", en: "Open")
    case .region: Wording(fr: "Région", en: "Region")
    case .contacts: Wording(fr: "Interl.", en: "Contacts")
    case .until(let date): Wording(fr: " jusqu'au \(date)", en: " until \(date)")
    case .empty:
      Wording(
        fr: "Aucun client. « guichet customer add » en ajoute un.",
        en: "No customer. \"guichet customer add\" adds one."
      )
    }
  }
}
