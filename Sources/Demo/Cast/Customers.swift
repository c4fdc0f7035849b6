import Desk

/// What a customer of the demonstration has signed for.
enum Signed: Sendable {
  /// A formula, in force for years.
  case formula(FormulaCode)
  /// A formula for about two years, and another one before it.
  case raised(from: FormulaCode, to: FormulaCode)
  /// A formula that ended so many days ago.
  case expired(FormulaCode, daysAgo: Int)
  /// Nothing, ever.
  case nothing
}

/// A customer as the demonstration's list writes it.
struct ListedCustomer: Sendable {
  let code: String
  let name: String
  let region: String
  let release: Release?
  let signed: Signed

  init(_ code: String, _ name: String, _ region: String, _ release: Release?, _ signed: Signed) {
    self.code = code
    self.name = name
    self.region = region
    self.release = release
    self.signed = signed
  }

  /// The customer, with contracts that lie around that date; `index` tells like customers apart.
  func customer(index: Int, today: CivilDate) -> Customer {
    Customer(code: code, name: name, region: region, release: release, contracts: contracts(index: index, today: today))
  }

  private func contracts(index: Int, today: CivilDate) -> [Contract] {
    let since = firstOfMonth(before: today - 365 * (7 + index % 9) - 29 * (index % 11))
    switch signed {
    case .formula(let formula):
      let renewal = index % 3 == 0 ? firstOfMonth(before: today + 60 + 30 * (index % 8)) - 1 : nil
      return [Contract(formula: formula, start: since, end: renewal)]
    case .raised(let former, let formula):
      let change = firstOfMonth(before: today - 700 + 31 * (index % 5))
      return [Contract(formula: former, start: since, end: change - 1), Contract(formula: formula, start: change)]
    case .expired(let formula, let days):
      return [Contract(formula: formula, start: since, end: today - days)]
    case .nothing:
      return []
    }
  }

  private func firstOfMonth(before date: CivilDate) -> CivilDate {
    date - (date.day - 1)
  }
}

extension FormulaCode {
  static let standard = FormulaCode(rawValue: "standard")
  static let confort = FormulaCode(rawValue: "confort")
  static let serenite = FormulaCode(rawValue: "serenite")
}

extension ListedCustomer {
  /// Some forty manufacturers; none of them exists.
  static let all: [ListedCustomer] = [
    ListedCustomer("MECAVAL", "Mécanique du Val d’Oust", "Bretagne", "V_2024", .formula(.standard)),
    ListedCustomer("TOLARM", "Tôlerie Armoricaine", "Bretagne", "V_2024", .formula(.confort)),
    ListedCustomer("SERENOV", "Novaplast Injection", "Auvergne-Rhône-Alpes", "V_2024", .formula(.serenite)),
    ListedCustomer("DECOLSA", "Décolletage de la Sallanche", "Auvergne-Rhône-Alpes", "V_2023", .formula(.standard)),
    ListedCustomer("AEROCAP", "Aérocap Usinage", "Occitanie", "V_2024", .raised(from: .confort, to: .serenite)),
    ListedCustomer("BOISCOM", "Bois & Composites du Jura", "Bourgogne-Franche-Comté", "V_2023", .formula(.confort)),
    ListedCustomer("FONDLAY", "Fonderies de l’Authie", "Hauts-de-France", "V_2024", .formula(.standard)),
    ListedCustomer(
      "MOULICE",
      "Moules et Outillages Icaunais",
      "Bourgogne-Franche-Comté",
      "V_2022",
      .formula(.serenite)
    ),
    ListedCustomer("CHAUDEST", "Chaudronnerie de l’Est", "Grand Est", "V_2023", .raised(from: .standard, to: .confort)),
    ListedCustomer("ELECTRA", "Électra Bobinage", "Normandie", "V_2024", .formula(.standard)),
    ListedCustomer("RESSAL", "Ressorts Salvagny", "Auvergne-Rhône-Alpes", "V_2024", .formula(.confort)),
    ListedCustomer("HYDROLYS", "Hydrolys Pompes", "Centre-Val de Loire", "V_2024", .formula(.serenite)),
    ListedCustomer("PLASTOR", "Plastor Thermoformage", "Pays de la Loire", "V_2023", .formula(.standard)),
    ListedCustomer("OPTIVER", "Optiverre Industrie", "Normandie", "V_2023", .formula(.confort)),
    ListedCustomer("CABLOSUD", "Câblosud Faisceaux", "Provence-Alpes-Côte d’Azur", "V_2024", .formula(.standard)),
    ListedCustomer("METALOR", "Métalor Découpe Laser", "Grand Est", "V_2024", .raised(from: .standard, to: .serenite)),
    ListedCustomer("SOUDOC", "Soudure Occitane", "Occitanie", "V_2024", .formula(.confort)),
    ListedCustomer("GALVANO", "Galvano-Centre", "Centre-Val de Loire", "V_2023", .formula(.standard)),
    ListedCustomer("MEDITEC", "Méditec Implants", "Auvergne-Rhône-Alpes", "V_2024", .formula(.serenite)),
    ListedCustomer("PRECIJUR", "Précision Jurassienne", "Bourgogne-Franche-Comté", "V_2024", .formula(.standard)),
    ListedCustomer("EMBALNOR", "Emballages du Nord", "Hauts-de-France", "V_2023", .formula(.confort)),
    ListedCustomer("MOBILAT", "Mobilier d’Atelier Vosgien", "Grand Est", "V_2024", .formula(.standard)),
    ListedCustomer("NAUTIMEC", "Nautimec Accastillage", "Pays de la Loire", "V_2023", .formula(.serenite)),
    ListedCustomer("CONVOY", "Convoyeurs Béarnais", "Nouvelle-Aquitaine", "V_2024", .formula(.confort)),
    ListedCustomer("VERINOX", "Vérinox Hydraulique", "Auvergne-Rhône-Alpes", "V_2024", .formula(.standard)),
    ListedCustomer("TEXTECH", "Textiles Techniques de Thiérache", "Hauts-de-France", "V_2023", .formula(.confort)),
    ListedCustomer("ROBOSIM", "Robosim Intégration", "Île-de-France", "V_2022", .formula(.serenite)),
    ListedCustomer("CARTOLOR", "Cartonnages Lorrains", "Grand Est", "V_2024", .formula(.standard)),
    ListedCustomer("LEVAGE35", "Levage & Manutention 35", "Bretagne", "V_2024", .formula(.confort)),
    ListedCustomer("COEURACIER", "Cœur d’Acier Forge", "Auvergne-Rhône-Alpes", "V_2024", .formula(.serenite)),
    ListedCustomer("RECTIGIR", "Rectification Girondine", "Nouvelle-Aquitaine", "V_2023", .formula(.standard)),
    ListedCustomer(
      "CIRCUITEC",
      "Circuitec Électronique",
      "Île-de-France",
      "V_2024",
      .raised(from: .standard, to: .confort)
    ),
    // On releases that their formula supports no more.
    ListedCustomer("PEINTIND", "Peinture Industrielle Drômoise", "Auvergne-Rhône-Alpes", "V8", .formula(.standard)),
    ListedCustomer("MARBRERIE", "Marbrerie des Corbières", "Occitanie", "V_2021", .formula(.confort)),
    ListedCustomer("ENGRENOR", "Engrenages Normands", "Normandie", "V7", .formula(.serenite)),
    ListedCustomer("VISSERIE", "Visserie du Haut-Forez", "Auvergne-Rhône-Alpes", "V6", .formula(.standard)),
    // On releases that nobody wrote down.
    ListedCustomer("JOINTEX", "Jointex Étanchéité", "Île-de-France", nil, .formula(.standard)),
    ListedCustomer("POLYCORSE", "Polycorse Nautisme", "Corse", nil, .formula(.confort)),
    // Without a contract: ended long ago, ended the other day, never signed.
    ListedCustomer(
      "FERRONN",
      "Ferronnerie Solognote",
      "Centre-Val de Loire",
      "V_2022",
      .expired(.standard, daysAgo: 2_900)
    ),
    ListedCustomer("USIPICAR", "Usipicardie", "Hauts-de-France", "V_2023", .expired(.confort, daysAgo: 9)),
    ListedCustomer("ATELIERS7", "Les Ateliers des Sept Îles", "Bretagne", "V_2024", .nothing),
    ListedCustomer("LUTHERIE", "Lutherie du Mirecourt", "Grand Est", nil, .nothing),
  ]
}
