import Desk

/// Reads a migration's journal as an auditor does, with nothing but `domain.md` 5 in hand: whether each step forward had all
/// that is asked for of the phases up to there, or a supervisor's word with what was missing.
struct MigrationAuditor {
  /// What is wrong with the journal.
  private(set) var complaints: [String] = []
  /// Where the journal leaves the migration.
  private(set) var phase = "demande"
  private(set) var isCancelled = false
  /// How often a gate was gone past.
  private(set) var overrides = 0

  private var known: [String: String] = [:]
  private var ticks: Set<String> = []
  private var names: [String] = []
  private var passed: Set<String> = []

  private static let order = [
    "demande", "prerequis", "chiffrage", "validation_devis", "pre_production", "personnalisations", "accord_production",
    "production", "terminee",
  ]

  init(_ history: History, supervisors: Set<Login>) {
    if case .created(let birth)? = history.entries.first?.changes.first, let request = birth.migration {
      known["source"] = request.source
      known["target"] = request.target
      known["server_contact"] = request.serverContact
      known["fee"] = request.setupFee.map { "\($0)" }
    }
    for entry in history.effective {
      for case .migrated(let change) in entry.changes { take(change, entry, supervisors) }
    }
  }

  private mutating func take(_ change: MigrationChange, _ entry: JournalEntry, _ supervisors: Set<Login>) {
    func complain(_ what: String) { complaints.append("\(entry.sequence): \(what)") }
    switch change {
    case .moved(let from, let to, let passage):
      if from.rawValue != phase || isCancelled { complain("left \(from) while in \(phase)") }
      let missing = missing
      switch passage {
      case .gate:
        if !missing.isEmpty { complain("went on without \(missing)") }
        if to.rawValue != next { complain("went on to \(to) instead of \(next ?? "nowhere")") }
      case .skip(let reason, let told):
        overrides += 1
        if !supervisors.contains(entry.by) || entry.verb != .skip || reason.isEmpty {
          complain("a skip by nobody's word")
        }
        // What it tells may be there after all, once the deed that took it away was undone; nothing else may be missing.
        if told.isEmpty || !Set(missing).isSubset(of: told) { complain("a skip of \(missing) that tells \(told)") }
        passed.formUnion([phase] + told.compactMap(Self.phase))
      case .back(let reason):
        if reason.isEmpty || to.rawValue != previous { complain("back to \(to)") }
        passed = passed.filter { isBefore($0, to.rawValue) }
      case .refusedQuote:
        if phase != "validation_devis" || to != .quoting { complain("a refused quote leads to \(to)") }
        passed = passed.filter { isBefore($0, to.rawValue) }
      }
      phase = to.rawValue
    case .cancelled: isCancelled = true
    case .revived: isCancelled = false
    case .checked(let check): ticks.insert(check.rawValue)
    case .unchecked(let check): ticks.remove(check.rawValue)
    case .stepped(let name, let step): ticks.insert("\(step.rawValue):\(name)")
    case .unstepped(let name, let step): ticks.remove("\(step.rawValue):\(name)")
    case .charged(_, let fee):
      known["fee"] = fee.map { "\($0)" }
      if fee != nil { (known["quote_sent"], known["quote_answer"]) = (nil, nil) }
    case .recorded(let old, let new): record(old, new)
    }
  }

  private mutating func record(_ old: MigrationValue?, _ new: MigrationValue?) {
    switch new ?? old {
    case .customisation(let name)?:
      if new == nil {
        names.removeAll { $0 == name }
        ticks = ticks.filter { !$0.hasSuffix(":" + name) }
      } else {
        names.append(name)
        known["customisations"] = "yes"
      }
    case .hasCustomisations(let answer)?: known["customisations"] = new.map { _ in answer ? "yes" : "no" }
    case .quote(let quote)?:
      known["quote"] = new.map { _ in quote == .nothing ? "none" : "sum" }
      (known["quote_sent"], known["quote_answer"]) = (nil, nil)
    case .quoteSent?:
      known["quote_sent"] = new.map { _ in "yes" }
      known["quote_answer"] = nil
    case .quoteAnswer(let answer)?: known["quote_answer"] = new.map { _ in answer.rawValue }
    case .productionDate(let date)?:
      known["production_date"] = new.map { _ in date.iso }
      known["production_answer"] = nil
    case .productionAnswer(.accepted)?: known["production_answer"] = new.map { _ in "yes" }
    case .productionAnswer(.refused)?: (known["production_date"], known["production_answer"]) = (nil, nil)
    case let value?: known[value.fact.rawValue] = new.map { "\($0)" }
    case nil: break
    }
  }

  /// The phase whose gate asks for that.
  private static func phase(of code: String) -> String? {
    switch code {
    case "source", "target", "server_contact": "demande"
    case "serveur_conforme", "special_editions", "customisations", "data_paths", "acces_distant", "connexion_serveur":
      "prerequis"
    case "personnalisations_analysees", "quote": "chiffrage"
    case "quote_sent", "quote_answer": "validation_devis"
    case "pre_production_date", "version_installee", "copie_migree", "guides_envoyes": "pre_production"
    case "production_date", "production_answer", "version_testee", "personnalisations_testees", "postes_ouverts",
      "downtime":
      "accord_production"
    case "migration_faite": "production"
    default: code == "customisation" || code.contains(":") ? "personnalisations" : nil
    }
  }

  private func place(_ phase: String) -> Int { Self.order.firstIndex(of: phase) ?? -1 }
  private func isBefore(_ one: String, _ other: String) -> Bool { place(one) < place(other) }

  private var path: [String] {
    Self.order.filter { phase in
      switch phase {
      case "validation_devis": known["fee"] != nil || known["quote"] != "none"
      case "personnalisations": known["customisations"] != "no"
      default: true
      }
    }
  }

  private var next: String? { path.first { isBefore(phase, $0) } }
  private var previous: String? { path.last { isBefore($0, phase) } }

  private func gate(of phase: String) -> [String] {
    let isCustomised = known["customisations"] == "yes"
    switch phase {
    case "demande": return ["source", "target", "server_contact"]
    case "prerequis":
      return [
        "serveur_conforme", "special_editions", "customisations", "data_paths", "acces_distant", "connexion_serveur",
      ]
    case "chiffrage": return (isCustomised ? ["personnalisations_analysees"] : []) + ["quote"]
    case "validation_devis": return ["quote_sent", "quote_answer"]
    case "pre_production": return ["pre_production_date", "version_installee", "copie_migree", "guides_envoyes"]
    case "personnalisations":
      return names.isEmpty
        ? ["customisation"]
        : names.flatMap { name in ["recuperee", "mise_a_niveau", "remise_en_place"].map { "\($0):\(name)" } }
    case "accord_production":
      return ["production_date", "production_answer", "version_testee", "postes_ouverts", "downtime"]
        + (isCustomised ? ["personnalisations_testees"] : [])
    case "production": return ["migration_faite"]
    default: return []
    }
  }

  /// What is missing of the phases up to the one it is in, which nobody went past.
  var missing: [String] {
    path.filter { !isBefore(phase, $0) && !passed.contains($0) }.flatMap(gate).filter { code in
      switch code {
      case "quote":
        known["quote"] == nil || known["quote_answer"] == "refused" || (known["fee"] != nil && known["quote"] == "none")
      case "quote_answer": known["quote_answer"] != "accepted"
      case let code where MigrationFact(rawValue: code) != nil: known[code] == nil
      default: !ticks.contains(code)
      }
    }
  }
}
