/// One thing that an entry of a migration's journal changed.
public enum MigrationChange: Hashable, Sendable, Codable {
  case moved(from: Phase, to: Phase, Passage)
  case cancelled(reason: String)
  /// It goes on where it was given up.
  case revived(reason: String)
  case checked(MigrationCheck)
  case unchecked(MigrationCheck)
  case stepped(String, Customisation.Step)
  case unstepped(String, Customisation.Step)
  /// A fact became known, another one, or unknown again.
  case recorded(from: MigrationValue?, to: MigrationValue?)
  /// The set-up fee that the version of before asks for, in euros without tax.
  case charged(from: Int?, to: Int?)

  /// How a phase was left.
  public enum Passage: Hashable, Sendable, Codable {
    /// Everything asked for was there.
    case gate
    /// A supervisor went past what was missing, by its codes.
    case skip(reason: String, missing: [String])
    case back(reason: String)
    /// The customer refused the quote.
    case refusedQuote
  }

  /// The part of the migration it touches: what two people cannot change at once.
  ///
  /// What is agreed on and the answer to it are one part: nobody accepts a day that became another one meanwhile.
  var parts: Set<String> {
    switch self {
    case .moved, .cancelled, .revived: ["phase"]
    case .checked(let check), .unchecked(let check): [check.rawValue]
    case .stepped(let name, let step), .unstepped(let name, let step): [Requirement.customisation(name, step).code]
    case .charged: [MigrationFact.source.rawValue]
    case .recorded(let old, let new):
      switch (new ?? old)?.fact {
      case .quote, .quoteSent, .quoteAnswer: [MigrationFact.quote.rawValue]
      case .productionDate, .productionAnswer: [MigrationFact.productionDate.rawValue]
      case .hasCustomisations, .customisationNames: [MigrationFact.hasCustomisations.rawValue]
      case let fact?: [fact.rawValue]
      case nil: []
      }
    }
  }

  /// What it means to the ticket's clocks: its end stops them as resolving does.
  var bearing: Timeline.What? {
    switch self {
    case .moved(_, .finished, _), .cancelled: .resolve
    case .moved(.finished, _, _), .revived: .reopen
    default: nil
    }
  }
}

extension Migration {
  /// Whether that can happen to it as it stands.
  func admits(_ change: MigrationChange) -> Bool {
    switch change {
    case .moved(let from, let to, .gate): phase == from && next == to && status == .open && missing.isEmpty
    // A supervisor's word is for what it tells, and for nothing that turns out to be missing besides.
    case .moved(let from, let to, .skip(_, let told)):
      phase == from && next == to && status == .open && Set(missing.map(\.code)).isSubset(of: told)
    case .moved(let from, _, .refusedQuote): phase == from && status == .open
    case .moved(let from, _, .back): phase == from && cancelled == nil
    case .revived: cancelled != nil
    case .stepped(let name, _): status == .open && phase >= .customisations && hasCustomisation(name)
    case .unstepped(let name, _): status == .open && hasCustomisation(name)
    case .checked(let check):
      status == .open && phase >= check.earliest
        && !(check.concernsCustomisations && hasCustomisations?.value == false)
    case .recorded(_, let new?): status == .open && phase >= new.fact.earliest
    case .cancelled, .unchecked, .recorded(_, nil), .charged: status == .open
    }
  }

  private func hasCustomisation(_ name: String) -> Bool { customisations.contains { $0.name == name } }

  /// Takes a change in, done by that person at that moment.
  mutating func apply(_ change: MigrationChange, _ deed: Ticket.Deed) {
    switch change {
    case .moved(let from, let to, let passage):
      phase = to
      since = deed
      switch passage {
      // What was missing may be of an earlier phase, which a later answer opened again.
      case .skip(_, let missing): skipped.formUnion([from] + missing.compactMap { Requirement(code: $0)?.phase })
      // Whoever goes back goes through the gates again.
      case .back, .refusedQuote: skipped = skipped.filter { $0 < to }
      case .gate: break
      }
    case .cancelled(let reason): cancelled = Noted(value: reason, deed: deed)
    case .revived: cancelled = nil
    case .checked(let check): checks[check] = deed
    case .unchecked(let check): checks[check] = nil
    case .stepped(let name, let step): mark(name, step, deed)
    case .unstepped(let name, let step): mark(name, step, nil)
    case .charged(_, let fee):
      setupFee = fee
      // What was accepted was another sum.
      if fee != nil { (quoteSent, quoteAnswer) = (nil, nil) }
    case .recorded(_, let new?): record(new, deed)
    case .recorded(let old?, nil): clear(old)
    case .recorded(nil, nil): break
    }
  }

  private mutating func mark(_ name: String, _ step: Customisation.Step, _ deed: Ticket.Deed?) {
    guard let index = customisations.firstIndex(where: { $0.name == name }) else { return }
    customisations[index].steps[step] = deed
  }

  private mutating func record(_ value: MigrationValue, _ deed: Ticket.Deed) {
    switch value {
    case .source(let release): source = Noted(value: release, deed: deed)
    case .target(let release): target = Noted(value: release, deed: deed)
    case .serverContact(let text): serverContact = Noted(value: text, deed: deed)
    case .specialEditions(let text): specialEditions = Noted(value: text, deed: deed)
    case .dataPaths(let text): dataPaths = Noted(value: text, deed: deed)
    case .hasCustomisations(let answer): hasCustomisations = Noted(value: answer, deed: deed)
    case .customisation(let name):
      customisations.append(Customisation(name: name))
      if hasCustomisations?.value != true { hasCustomisations = Noted(value: true, deed: deed) }
    case .quote(let new):
      quote = Noted(value: new, deed: deed)
      (quoteSent, quoteAnswer) = (nil, nil)
    case .quoteSent: (quoteSent, quoteAnswer) = (deed, nil)
    case .quoteAnswer(let answer): quoteAnswer = Noted(value: answer, deed: deed)
    case .preProductionDate(let date): preProductionDate = Noted(value: date, deed: deed)
    case .productionDate(let date):
      productionDate = Noted(value: date, deed: deed)
      productionAccepted = nil
    case .productionAnswer(.accepted): productionAccepted = deed
    case .productionAnswer(.refused): (productionDate, productionAccepted) = (nil, nil)
    case .downtime(let minutes): downtime = Noted(value: minutes, deed: deed)
    }
  }

  private mutating func clear(_ value: MigrationValue) {
    switch value {
    case .source: source = nil
    case .target: target = nil
    case .serverContact: serverContact = nil
    case .specialEditions: specialEditions = nil
    case .dataPaths: dataPaths = nil
    case .hasCustomisations: hasCustomisations = nil
    case .customisation(let name): customisations.removeAll { $0.name == name }
    case .quote: (quote, quoteSent, quoteAnswer) = (nil, nil, nil)
    case .quoteSent: (quoteSent, quoteAnswer) = (nil, nil)
    case .quoteAnswer: quoteAnswer = nil
    case .preProductionDate: preProductionDate = nil
    case .productionDate: (productionDate, productionAccepted) = (nil, nil)
    case .productionAnswer: productionAccepted = nil
    case .downtime: downtime = nil
    }
  }
}

extension Migration {
  /// What is known of that; nil while nothing is.
  public func value(of fact: MigrationFact) -> MigrationValue? {
    switch fact {
    case .source: source.map { .source($0.value) }
    case .target: target.map { .target($0.value) }
    case .serverContact: serverContact.map { .serverContact($0.value) }
    case .specialEditions: specialEditions.map { .specialEditions($0.value) }
    case .dataPaths: dataPaths.map { .dataPaths($0.value) }
    case .hasCustomisations: hasCustomisations.map { .hasCustomisations($0.value) }
    case .customisationNames: nil
    case .quote: quote.map { .quote($0.value) }
    case .quoteSent: quoteSent.map { _ in .quoteSent }
    case .quoteAnswer: quoteAnswer.map { .quoteAnswer($0.value) }
    case .preProductionDate: preProductionDate.map { .preProductionDate($0.value) }
    case .productionDate: productionDate.map { .productionDate($0.value) }
    case .productionAnswer: productionAccepted.map { _ in .productionAnswer(.accepted) }
    case .downtime: downtime.map { .downtime($0.value) }
    }
  }

  /// Who wrote that down, and when; nil while nobody did.
  public func deed(of fact: MigrationFact) -> Ticket.Deed? {
    switch fact {
    case .source: source?.deed
    case .target: target?.deed
    case .serverContact: serverContact?.deed
    case .specialEditions: specialEditions?.deed
    case .dataPaths: dataPaths?.deed
    case .hasCustomisations: hasCustomisations?.deed
    case .customisationNames: nil
    case .quote: quote?.deed
    case .quoteSent: quoteSent
    case .quoteAnswer: quoteAnswer?.deed
    case .preProductionDate: preProductionDate?.deed
    case .productionDate: productionDate?.deed
    case .productionAnswer: productionAccepted
    case .downtime: downtime?.deed
    }
  }

  /// Who met that requirement, and when; nil while nobody did.
  public func deed(of requirement: Requirement) -> Ticket.Deed? {
    switch requirement {
    case .check(let check): checks[check]
    case .customisation(let name, let step): customisations.first { $0.name == name }?.steps[step]
    case .fact(let fact): deed(of: fact)
    }
  }
}
