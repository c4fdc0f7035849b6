import Terminal

extension Ink {
  /// Ordinary text.
  public static let text = Ink(.text)
  /// Text of little weight.
  public static let dim = Ink(.dim)
  /// Text that matters.
  public static let strong = Ink(.strong)
  /// What the eye should find first.
  public static let accent = Ink(.accent)
  /// The heading of a section or a column.
  public static let heading = Ink(.heading)
  /// The first line of a screen.
  public static let header = Ink(.header)
  /// What can be done here.
  public static let hint = Ink(.hint)
  /// A key among hints.
  public static let key = Ink(.key)
  /// A line that separates.
  public static let rule = Ink(.rule)
  /// Where something can be typed.
  public static let field = Ink(.field)
  /// The name of a field.
  public static let label = Ink(.label)
  /// What an empty field asks for.
  public static let placeholder = Ink(.placeholder)
  /// A blocking ticket.
  public static let bloquante = Ink(.bloquante)
  /// A major ticket.
  public static let majeure = Ink(.majeure)
  /// A minor ticket.
  public static let mineure = Ink(.mineure)
  /// A ticket of low priority.
  public static let basse = Ink(.basse)
  /// Not acknowledged yet.
  public static let unqualified = Ink(.unqualified)
  /// Mine.
  public static let mine = Ink(.mine)
  /// Waits for the customer.
  public static let waiting = Ink(.waiting)
  /// Without a commitment.
  public static let noCommitment = Ink(.noCommitment)
  /// On an unsupported version.
  public static let unsupported = Ink(.unsupported)
  /// Resolved or closed.
  public static let resolved = Ink(.resolved)
  /// A phase that a migration left behind.
  public static let phaseDone = Ink(.phaseDone)
  /// The phase that a migration is in.
  public static let phaseNow = Ink(.phaseNow)
  /// A phase that a migration has before it.
  public static let phaseAhead = Ink(.phaseAhead)
  /// A phase that a migration left with something missing.
  public static let phaseSkipped = Ink(.phaseSkipped)
  /// A clock stopped in time.
  public static let met = Ink(.met)
  /// A clock that runs in time.
  public static let running = Ink(.running)
  /// A clock that is paused.
  public static let paused = Ink(.paused)
  /// At risk.
  public static let atRisk = Ink(.atRisk)
  /// Breached.
  public static let breached = Ink(.breached)
  /// What a customer wrote.
  public static let customer = Ink(.customer)
  /// What the customer was answered.
  public static let reply = Ink(.reply)
  /// An internal note.
  public static let note = Ink(.note)
  /// A line of the journal.
  public static let journal = Ink(.journal)
  /// What was undone.
  public static let struck = Ink(.struck)
  /// Something was done.
  public static let done = Ink(.done)
  /// Something was refused.
  public static let refused = Ink(.refused)
  /// Something went wrong.
  public static let failed = Ink(.failed)
  /// The desk is open.
  public static let open = Ink(.open)
  /// The desk is closed.
  public static let closed = Ink(.closed)
  /// The title of a panel of the wall.
  public static let panelTitle = Ink(.panelTitle)
  /// A bar or a sparkline.
  public static let bar = Ink(.bar)
  /// A figure that is as it should be.
  public static let good = Ink(.good)
  /// Large digits.
  public static let digits = Ink(.digits)
  /// Large digits of what is at risk.
  public static let digitsAtRisk = Ink(.digitsAtRisk)
  /// Large digits of what is breached.
  public static let digitsBreached = Ink(.digitsBreached)
  /// A panel of the wall in which something was just breached.
  public static let alarm = Ink(.alarm)
  /// What was searched for.
  public static let match = Ink(.match)
  /// Marked.
  public static let marked = Ink(.marked)
  /// Changed by somebody else.
  public static let changed = Ink(.changed)
  /// Read by somebody else.
  public static let reading = Ink(.reading)
  /// Written to by somebody else.
  public static let writing = Ink(.writing)
  /// The view that is shown.
  public static let activeView = Ink(.activeView)
  /// Where the keyboard is.
  public static let focused = Ink(.focused)
  /// Where the person is.
  public static let selected = Ink(.selected)
}
