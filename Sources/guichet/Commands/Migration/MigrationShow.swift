import ArgumentParser
import Desk
import Exchange
import Interface
import Store
import Terminal

/// `guichet migration show M12`: a migration with its path, what is known of it, its messages and its journal.
struct MigrationShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .migrationShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  @Argument(help: .say(.number, "number"))
  var number: String

  func run() throws {
    let number = try Words.number(number)
    let open = try desk.open(.readOnly, at: moment.at)
    let detail = try open.ticket(number)
    guard let migration = detail.ticket.migration else {
      let line = Confirmation(formats: try open.formats(), rules: try open.rules()).line(.notAMigration, on: number)
      throw Failure([line], ErrorWording.status(of: Refusal.notAMigration))
    }
    let account = TurnAccount(of: detail.history, calendar: try open.rules().calendar, now: detail.moment(open.now))
    let messages = try open.messages(of: number)
    if form.json {
      try Output.results.json(MigrationDocument(detail, messages: messages, account: account).json)
      return
    }
    let formats = try open.formats()
    let text = TicketText(detail, messages: messages, rules: try open.rules(), formats: formats)
    let sheet = MigrationSheetText(migration, turn: detail.ticket.turn, account: account, formats: formats)
    try Output.results.say(([text.heading] + sheet.lines + ["", text.body]).joined(separator: "\n"))
  }
}

/// A migration's path and what is known of it, as plain text.
struct MigrationSheetText {
  let migration: Migration
  let turn: Turn
  let account: TurnAccount
  let formats: Formats

  init(_ migration: Migration, turn: Turn, account: TurnAccount, formats: Formats) {
    self.migration = migration
    self.turn = turn
    self.account = account
    self.formats = formats
  }

  var lines: [String] {
    let held = account.total
    let standing = [
      said(migration.phase), migration.phase.status.rawValue, said(turn),
      said(MigrationSheetLine.held(desk: formats.duration(held.desk), customer: formats.duration(held.customer))),
    ]
    return [SafeText.line(standing.joined(separator: " · "))] + migration.path.flatMap(phase)
  }

  private func phase(_ phase: Phase) -> [String] {
    let isOver = migration.status == .finished || phase < migration.phase
    let sign = isOver ? "✓" : phase == migration.phase ? "▸" : " "
    let skipped = migration.skipped.contains(phase) ? " (" + said(MigrationSheetLine.skipped) + ")" : ""
    return ["", "\(sign) \(phase.place) " + said(phase) + skipped]
      + migration.requirements(of: phase).map { requirement in
        let mark = migration.meets(requirement) ? "✓" : "·"
        return "    \(mark) " + SafeText.line(text(of: requirement))
      }
  }

  private func text(of requirement: Requirement) -> String {
    var parts = [said(requirement)]
    if case .fact(let fact) = requirement, let value = migration.value(of: fact) {
      parts[0] += said(FrameText.colon) + said(MigrationValueText(value))
    }
    if let deed = migration.deed(of: requirement) {
      parts.append(said(FactText.byWhom(name: deed.by.rawValue, when: formats.moment(deed.at))))
    }
    return parts.joined(separator: "  ")
  }
}
