import ArgumentParser
import Desk
import Interface
import Store

/// `guichet doctor`: what is wrong with a desk, a line each, and what was put right.
///
/// It ends with 0 when nothing is wrong, or no longer; with 65 when something is; with 69 when the desk cannot be worked with.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration.say("doctor", .doctor)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Flag(help: .say(.fix))
  var fix = false

  func run() throws {
    let (viewer, formats) = try recognise()
    let path = Places().database(named: desk.path)
    let report = try DeskStore.examine(at: path, viewer: viewer, isMending: fix, now: .present)
    if form.json {
      try Output.results.json(Self.document(report, formats))
    } else {
      let width = HealthSubject.allCases.map { said($0).count }.max() ?? 0
      for finding in report.findings {
        let name = said(finding.subject).padding(toLength: width, withPad: " ", startingAt: 0)
        try Output.results.say("\(finding.gravity.sign) \(name)  \(said(ObservationText(finding.what, formats)))")
      }
    }
    guard report.isSound else { throw Failure([], report.isUsable ? .badData : .databaseUnusable) }
  }

  /// Who asks, and how figures are written; nobody where the desk cannot be read.
  private func recognise() throws -> (Agent?, Formats) {
    do {
      let open = try desk.open(.readOnly)
      defer { try? open.store.close() }
      return (open.me, try open.formats())
    } catch let error as StoreError {
      // What there is not cannot be looked over.
      if case .noDesk = error { throw error }
      let calendar = Rules.builtIn.calendar
      return (nil, Formats(language: Speech.language, zone: calendar.zone, day: calendar.day, now: .present))
    }
  }

  private static func document(_ report: HealthReport, _ formats: Formats) -> JSON {
    [
      "sound": .bool(report.isSound), "usable": .bool(report.isUsable),
      "findings": .array(
        report.findings.map { finding in
          [
            "subject": .string(finding.subject.rawValue), "gravity": .string(finding.gravity.rawValue),
            "text": .string(said(ObservationText(finding.what, formats))),
            "tickets": .array(finding.what.tickets.map { .string($0.text) }),
          ]
        }
      ),
    ]
  }
}

extension Finding.Gravity {
  /// How it is marked, so that what is wrong stands out in a list.
  fileprivate var sign: String {
    switch self {
    case .sound: "✓"
    case .remark: "·"
    case .mended: "+"
    case .fault: "✗"
    }
  }
}

extension Observation {
  /// The tickets that it names.
  fileprivate var tickets: [TicketNumber] {
    switch self {
    case .journalBroken(let tickets), .figuresDiffer(let tickets, _), .unreadable(let tickets): tickets.examples
    default: []
    }
  }
}
