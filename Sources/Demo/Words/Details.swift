/// What a text leaves open: the numbers, names and places of one case.
enum Gap: String, CaseIterable, Sendable {
  case aisle = "allee"
  case year = "annee"
  case article
  case badge
  case deliveryNote = "bl"
  case terminal = "borne"
  case purchaseOrder = "ca"
  case salesOrder = "cde"
  case endCustomer = "clientfinal"
  case account = "compte"
  case store = "depot"
  case quote = "devis"
  case invoice = "facture"
  case supplier = "fournisseur"
  case printer = "imprimante"
  case lot
  case machine
  case amount = "montant"
  case workOrder = "of"
  case operation = "op"
  case percentage = "pct"
  case part = "piece"
  case workstation = "poste"
  case quantity = "qte"
  case greaterQuantity = "qte2"
  case week = "semaine"
  case server = "serveur"
  case carrier = "transporteur"
  case user = "utilisateur"
}

/// The details of one ticket: whatever text asks, and in whatever order, the same gap is always filled the same.
struct Details: Sendable {
  /// What decides them all.
  var seed: UInt64
  /// The year after the one the ticket is created in.
  var nextYear: Int

  /// What fills that gap.
  subscript(gap: Gap) -> String {
    var dice = Dice(seed: seed, Self.index(of: gap))
    return switch gap {
    case .article: dice.pick(Self.articles) ?? ""
    case .endCustomer: dice.pick(Self.endCustomers) ?? ""
    case .supplier: dice.pick(Self.suppliers) ?? ""
    case .carrier: dice.pick(Self.carriers) ?? ""
    case .machine: dice.pick(Self.machines) ?? ""
    case .printer: dice.pick(Self.printers) ?? ""
    case .server: dice.pick(Self.servers) ?? ""
    case .store: dice.pick(Self.stores) ?? ""
    case .aisle: dice.pick(Self.aisles) ?? ""
    case .user: user(&dice)
    case .amount: amount(&dice)
    case .part: part(&dice)
    case .workstation: (dice.pick(Self.places) ?? "") + "0\(dice.number(1...9))"
    case .terminal: "borne \(dice.number(1...12))"
    case .quantity: "\(quantity)"
    case .greaterQuantity: "\(quantity + dice.number(6...150))"
    case .year: "\(nextYear)"
    default: number(gap, &dice)
    }
  }

  private var quantity: Int {
    var dice = Dice(seed: seed, Self.index(of: .quantity))
    return dice.number(3...24)
  }

  private func number(_ gap: Gap, _ dice: inout Dice) -> String {
    switch gap {
    case .account: "411\(dice.number(10_000...99_999))"
    case .deliveryNote: "\(dice.number(200_000...289_999))"
    case .purchaseOrder: "CA\(dice.number(10_000...49_999))"
    case .salesOrder: "CC\(dice.number(20_000...59_999))"
    case .quote: "D\(dice.number(12_000...39_999))"
    case .invoice: "FA\(dice.number(100_000...399_999))"
    case .lot: "L\(dice.number(21_000...29_999))"
    case .workOrder: "\(dice.number(104_000...189_999))"
    case .operation: "\(dice.number(1...12) * 10)"
    case .percentage: "\(dice.number(61...98))"
    case .week: "\(dice.number(1...52))"
    default: "\(dice.number(1_000...9_999))"
    }
  }

  private func user(_ dice: inout Dice) -> String {
    (dice.chance(50) ? "Mme " : "M. ") + (dice.pick(FrenchNames.family) ?? "")
  }

  private func amount(_ dice: inout Dice) -> String {
    let cents = dice.below(100)
    let hundreds = dice.number(100...999)
    return "\(dice.number(1...48))\u{A0}\(hundreds),\(cents < 10 ? "0" : "")\(cents)\u{A0}€"
  }

  private func part(_ dice: inout Dice) -> String {
    let family = dice.pick(Self.partFamilies) ?? ""
    return "\(family)-\(dice.number(1_000...9_899))-\(dice.pick(["A", "B", "C", "D"]) ?? "A")"
  }

  private static func index(of gap: Gap) -> Int {
    indices[gap] ?? 0
  }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(Gap.allCases, 1...))

  private static let articles = [
    "BRIDE INOX D60", "AXE TRAITÉ 25X180", "CARTER ALU 4 PANS", "PLATINE DE FIXATION", "RESSORT 2,5X40",
    "ÉQUERRE PERCÉE",
    "TÔLE S235 EP 3", "ROND 42CD4 D35", "PALIER BRONZE", "FAISCEAU 12 VOIES", "CAPOT THERMOFORMÉ", "JOINT TORIQUE D18",
    "POULIE 6 GORGES", "SUPPORT MOTEUR", "VIS CHC M8X25", "BOÎTIER MOULÉ NOIR", "ENTRETOISE LAITON", "CHÂSSIS SOUDÉ",
  ]
  private static let endCustomers = [
    "Aérolis", "Ferrovia Est", "Nautilor", "Hydromat", "Médicalux", "Agrivance", "Volterre", "Sécurail", "Optigaz",
    "Transalp Énergie", "Cœur de Vigne", "Sondelec", "Arcadis Levage", "Biotherm Santé",
  ]
  private static let suppliers = [
    "Aciers Delmas", "Fonderie du Layon", "Visserie Morel", "Inox Ouest", "Traitements Baudry", "Plastiques Vernay",
    "Usinage Picaud", "Peinture Lorraine", "Roulements Tessier", "Câblage Armor",
  ]
  private static let carriers = [
    "Transports Verdier", "Messageries du Rhône", "Fret Atlantique", "Rapid’Palette", "Transports Le Goff",
  ]
  private static let machines = [
    "CU-03", "CU-07", "TOUR-CN2", "TOUR-CN5", "PRESSE-80T", "PLIEUSE-2", "LASER-1", "RECTIF-4", "SOUD-ROB1",
    "MOUL-250T",
  ]
  private static let printers = ["IMP-EXP1", "IMP-EXP2", "IMP-MAG1", "IMP-ATEL3", "IMP-QUAI", "IMP-CTRL", "IMP-REC2"]
  private static let servers = ["SRV-CLIPPER", "SRV-ERP01", "SRV-PROD", "SRV-GPAO", "SRV-APP2"]
  private static let stores = ["MAG1", "MAG2", "MAG-PF", "MAG-MP", "DEPOT-EST", "QUAI-EXP"]
  private static let aisles = ["A", "B", "C", "D", "E", "F", "G", "H"]
  private static let places = ["PC-MAG", "PC-BE", "PC-ORDO", "PC-ADV", "PC-COMPTA", "PC-ATEL", "PC-QUAL", "PC-ACHAT"]
  private static let partFamilies = ["AX", "BR", "CT", "DS", "EM", "FX", "GL", "HP", "KR", "MT", "PV", "RS"]
}
