import ArgumentParser
import Desk
import Exchange
import Foundation
import Interface

/// `guichet import FILE`: another system's tickets, seen whole or not at all.
struct ImportCommand: ServableOnDesk {
  /// The forms of a file.
  enum Format: String, CaseIterable {
    case jsonl
    case csv
  }

  static let configuration = CommandConfiguration.say("import", .importing)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.importFile, "file"), completion: .file())
  var file: GivenFile

  @Option(help: .say(.importFormat, "jsonl|csv"))
  var format: String?

  @Option(help: .say(.mapping, "mapping"))
  var mapping: GivenFile?

  @Flag(help: .say(.dryRun))
  var dryRun = false

  func run() throws {
    let format = try chosenFormat()
    let open = try desk.open(dryRun ? .readOnly : .readWrite)
    // Who may not import is told before anything is read, however much it is.
    guard open.me.has(.administer) else { throw Refusal.missingRight(.administer) }
    let form = try importForm(format)
    let bytes = try file.bytes(servedAtMost: GivenText.mostServedToImport)
    let plan = try plan(bytes, as: form, on: open)
    if !dryRun {
      _ = try open.store.load(people: plan.people, tickets: plan.tickets, by: open.me.login, at: open.now)
    }
    try report(plan.report)
  }

  private func chosenFormat() throws -> Format {
    let chosen: Format =
      if let format {
        try Words.one(format, for: "--format")
      } else {
        mapping != nil || file.path.lowercased().hasSuffix(".csv") ? .csv : .jsonl
      }
    guard chosen != .csv || mapping != nil else { throw UsageProblem.noMapping(supplied: MappingFile.names) }
    return chosen
  }

  private func importForm(_ format: Format) throws -> ImportPlan.Form {
    switch format {
    case .jsonl: return .jsonLines
    case .csv:
      guard let mapping else { throw UsageProblem.noMapping(supplied: MappingFile.names) }
      let text = try MappingFile.text(named: mapping.path) ?? mapping.text()
      return .csv(try MappingFile.parse(text, file: mapping.path), named: mapping.path)
    }
  }

  private func plan(_ bytes: [UInt8], as form: ImportPlan.Form, on open: OpenDesk) throws -> ImportPlan {
    do {
      return try ImportPlan(bytes, as: form, for: SharedDesk(open.store, viewer: open.me), now: open.now)
    } catch let mistakes as ImportMistakes {
      let formats = try open.formats()
      var lines = mistakes.all.map { said(ImportMistakeText($0, file: file.path, formats: formats)) }
      if mistakes.further > 0 { lines.append(said(ImportReportText.furtherMistakes(mistakes.further))) }
      throw Failure(lines, .badData)
    }
  }

  private func report(_ report: ImportReport) throws {
    for notice in report.notices {
      let text = ImportReportText.notice(
        file: file.path,
        line: notice.place.line,
        column: notice.place.column,
        notice.change
      )
      try Output.messages.say(said(text))
    }
    let further = report.noticeCount - report.notices.count
    if further > 0 { try Output.messages.say(said(ImportReportText.furtherNotices(further))) }
    if form.json {
      try Output.results.json(report.json(isDryRun: dryRun))
      return
    }
    var lines: [ImportReportText] = [
      dryRun ? .wouldBring(report.tickets) : .tickets(report.tickets),
      .people(customers: report.customers, contacts: report.contacts, agents: report.agents),
    ]
    if report.alreadyThere > 0 { lines.append(.alreadyThere(report.alreadyThere)) }
    lines += report.inactiveContacts.map { .inactiveContact(customer: $0.customer, name: $0.name) }
    for line in lines { try Output.results.say(said(line)) }
  }
}
