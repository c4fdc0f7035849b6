import Desk
import Interface
import Store
import Terminal

/// A ticket as plain text: its facts, its clocks, what was written, what was done.
struct TicketText {
  private let detail: TicketDetail
  private let messages: [Message]
  private let rules: Rules
  private let formats: Formats

  init(_ detail: TicketDetail, messages: [Message], rules: Rules, formats: Formats) {
    self.detail = detail
    self.messages = messages
    self.rules = rules
    self.formats = formats
  }

  /// The text, of several lines.
  var text: String {
    ([heading] + [body]).joined(separator: "\n")
  }

  /// Everything behind the heading.
  var body: String { (facts + [""] + clocks + written + journal).joined(separator: "\n") }

  private var row: TicketRow { detail.row }

  /// Its number and its subject.
  var heading: String { row.number.shown + "  " + SafeText.line(row.title) }

  private var facts: [String] {
    let customer = [row.customer.code, row.customer.name, row.customer.release ?? said(ListWord.unknown)]
    var facts: [(ListWord, String)] = [
      (.status, row.migration.map { said($0.status) } ?? said(row.status)),
      (.priority, said(row.priority)),
      (.kind, said(row.kind)),
      (.channel, said(row.channel)),
      (.customer, customer.joined(separator: " · ")),
      (.contact, row.contact ?? said(ListWord.nobody)),
      (.contract, row.commitment.shown(under: rules)),
      (.agent, row.assignee.map { "\($0.name) (\($0.login))" } ?? said(ListWord.nobody)),
      (.services, said(row.team)),
      (.created, formats.sentenceMoment(row.created)),
      (.updated, formats.sentenceMoment(row.updated)),
    ]
    if let resolved = row.resolved { facts.append((.resolved, formats.sentenceMoment(resolved))) }
    if !row.tags.isEmpty { facts.append((.tags, row.tags.joined(separator: ", "))) }
    if let id = row.externalID { facts.append((.externalID, id)) }
    if !detail.links.isEmpty {
      let links = detail.links.map { "\($0.number.shown) \($0.title) (\(said($0.status)))" }
      facts.append((.links, links.joined(separator: "; ")))
    }
    return facts.map { label(said($0.0)) + SafeText.line($0.1) }
  }

  private var clocks: [String] {
    row.clocks.all.map { clock in
      let isRunning = clock.state == .running || clock.state == .paused
      let due = isRunning ? clock.due.map { "  → " + formats.sentenceMoment($0) } : nil
      return label(said(clock.name)) + said(ClockText(clock, formats)) + (due ?? "")
    }
  }

  private var written: [String] {
    guard !messages.isEmpty else { return [] }
    return ["", said(ListWord.messages)]
      + messages.flatMap { message in
        let head = [said(message.kind), message.author, formats.sentenceMoment(message.at)]
        let struck = message.isStruck ? " (" + said(ListWord.struck) + ")" : ""
        let body = SafeText.plain(message.text).split(separator: "\n", omittingEmptySubsequences: false)
        return ["", "  " + SafeText.line(head.joined(separator: ", ")) + struck] + body.map { "    " + $0 }
      }
  }

  private var journal: [String] {
    let struck = detail.history.struck
    return ["", said(ListWord.journal)]
      + detail.history.entries.map { entry in
        let when = SafeText.padded(formats.sentenceMoment(entry.at), to: 20)
        let who = detail.names[entry.by] ?? entry.by.rawValue
        let mark = struck.contains(entry.sequence) ? " (" + said(ListWord.struck) + ")" : ""
        guard detail.ticket.migration == nil else {
          // Of a migration it matters which check, and why.
          let deeds = entry.changes.map { said(DeedText($0, names: names)) }.joined(separator: ", ")
          let what = deeds.isEmpty ? said(VerbText(entry.verb)) : deeds
          return "  " + when + "  " + SafeText.line(who + said(FrameText.colon) + what) + mark
        }
        return "  " + when + "  " + SafeText.padded(said(VerbText(entry.verb)), to: 22) + "  " + SafeText.line(who)
          + mark
      }
  }

  private var names: JournalNames {
    JournalNames(
      agents: detail.names,
      contacts: Dictionary(detail.contacts.map { ($0.id, $0.name) }) { $1 },
      formulas: Dictionary(rules.formulas.map { ($0.code, $0.name) }) { $1 }
    )
  }

  private func label(_ word: String) -> String { SafeText.padded(word, to: 18) }
}
