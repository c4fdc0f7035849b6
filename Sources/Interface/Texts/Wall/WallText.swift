/// The words of a desk's figures: on the wall and in `guichet report stats`.
public enum WallText: Worded {
  // What is counted.
  case open
  case breached
  case atRisk
  case unqualified
  case waiting
  case arrived
  case resolved
  case due
  // What stands over the figures.
  case next
  case overdue
  case priorities
  case contracts
  case agents
  case services
  case keptThisWeek
  case keptThisMonth
  case kept
  case migrations
  case today
  case forecast
  case waitingTitle
  // What stands in them.
  case openShort
  case breachedShort
  case atRiskShort
  /// Over the sum of the day.
  case sum
  case week
  case month
  case nothingOpen
  case days(Int)
  /// An hour of the day, as a column of figures is headed.
  case hour(Int)
  case nobodyHasIt
  case nobody
  case percent(Int)
  /// So many of so many.
  case ratio(Int, of: Int)
  case longestWait(String)
  case nothingDue
  case nothingOverdue
  case nothingWaits
  /// So many breach before that time if nothing is done.
  case ifNothingIsDone(Int, before: String)
  /// The same in few words.
  case ifNothing(Int, before: String)
  /// The same in fewest words.
  case before(Int, String)
  case nothingWillBreach
  /// So many more lines than there is room for.
  case more(Int)
  /// The page that is shown, of so many.
  case page(Int, of: Int)
  /// The desk cannot be read since that time.
  case blind(since: String)

  /// One of each.
  public static var samples: [WallText] {
    [
      .open, .breached, .atRisk, .unqualified, .waiting, .arrived, .resolved, .due, .next, .overdue, .priorities,
      .contracts, .agents, .services, .keptThisWeek, .keptThisMonth, .kept, .migrations, .today, .forecast,
      .waitingTitle,
      .openShort, .breachedShort, .atRiskShort, .sum, .week, .month, .nothingOpen, .days(3), .hour(14), .nobodyHasIt,
      .nobody, .percent(98), .ratio(45, of: 46), .longestWait("3 j"), .nothingDue, .nothingOverdue, .nothingWaits,
      .ifNothingIsDone(1, before: "16:00"), .ifNothingIsDone(6, before: "16:00"), .ifNothing(6, before: "16:00"),
      .before(6, "16:00"), .nothingWillBreach, .more(1), .more(8), .page(1, of: 3),
      .blind(since: "14:32"),
    ]
  }

  /// The words.
  public var wording: Wording {
    switch self {
    case .open: Wording(fr: "ouverts", en: "open")
    case .breached: Wording(fr: "dépassés", en: "breached")
    case .atRisk: Wording(fr: "à risque", en: "at risk")
    case .unqualified: Wording(fr: "à qualifier", en: "to qualify")
    case .waiting: Wording(fr: "attente client", en: "with customer")
    case .arrived: Wording(fr: "arrivés", en: "arrived")
    case .resolved: Wording(fr: "résolus", en: "resolved")
    case .due: Wording(fr: "échéances", en: "due")
    case .next: Wording(fr: "Ensuite", en: "Next")
    case .overdue: Wording(fr: "Dépassés, du plus récent", en: "Breached, latest first")
    case .priorities: Wording(fr: "Par priorité", en: "By priority")
    case .contracts: Wording(fr: "Par contrat", en: "By contract")
    case .agents: Wording(fr: "Agents", en: "Agents")
    case .services: Wording(fr: "Services", en: "Services")
    case .keptThisWeek: Wording(fr: "Tenus cette semaine", en: "Kept this week")
    case .keptThisMonth: Wording(fr: "Tenus ce mois", en: "Kept this month")
    case .kept: Wording(fr: "Engagements tenus", en: "Commitments kept")
    case .migrations: Wording(fr: "Migrations", en: "Migrations")
    case .today: Wording(fr: "Aujourd'hui", en: "Today")
    case .forecast: Wording(fr: "Échéances à venir", en: "Coming deadlines")
    case .waitingTitle: Wording(fr: "Chez les clients", en: "With customers")
    case .openShort: Wording(fr: "ouv.", en: "open")
    case .breachedShort: Wording(fr: "dép.", en: "late")
    case .atRiskShort: Wording(fr: "risq.", en: "risk")
    case .sum: Wording(fr: "jour", en: "day")
    case .week: Wording(fr: "semaine", en: "week")
    case .month: Wording(fr: "mois", en: "month")
    case .nothingOpen: Wording(fr: "aucun ticket ouvert", en: "no open ticket")
    case .days(let days): Wording(fr: days == 1 ? "1 jour" : "\(days) jours", en: days == 1 ? "1 day" : "\(days) days")
    case .hour(let hour): Wording(fr: "\(hour)h", en: "\(hour)")
    case .nobodyHasIt: Wording(fr: "non affecté", en: "unassigned")
    case .nobody: Wording(fr: "non affectés", en: "unassigned")
    case .percent(let percent): Wording(fr: "\(percent) %", en: "\(percent)%")
    case .ratio(let part, let whole): Wording(same: "\(part)/\(whole)")
    case .longestWait(let amount): Wording(fr: "la plus longue depuis \(amount)", en: "longest for \(amount)")
    case .nothingDue: Wording(fr: "aucune échéance en cours", en: "no deadline running")
    case .nothingOverdue: Wording(fr: "rien n'est dépassé", en: "nothing is breached")
    case .nothingWaits: Wording(fr: "aucun ticket n'attend", en: "no ticket waits")
    case .ifNothingIsDone(1, let time):
      Wording(fr: "si rien n'est fait : 1 dépassement avant \(time)", en: "if nothing is done: 1 breach before \(time)")
    case .ifNothingIsDone(let count, let time):
      Wording(
        fr: "si rien n'est fait : \(count) dépassements avant \(time)",
        en: "if nothing is done: \(count) breaches before \(time)"
      )
    case .ifNothing(let count, let time):
      Wording(fr: "si rien n'est fait : \(count) avant \(time)", en: "if nothing is done: \(count) before \(time)")
    case .before(let count, let time): Wording(fr: "\(count) avant \(time)", en: "\(count) before \(time)")
    case .more(1): Wording(fr: "et 1 autre", en: "and 1 more")
    case .more(let count): Wording(fr: "et \(count) autres", en: "and \(count) more")
    case .nothingWillBreach: Wording(fr: "rien n'arrive à échéance", en: "nothing falls due")
    case .page(let page, let count): Wording(same: "\(page)/\(count)")
    case .blind(let time): Wording(fr: "sans nouvelles depuis \(time)", en: "no news since \(time)")
    }
  }
}
