import ArgumentParser
import Desk
import Exchange
import Interface
import Store

/// `guichet ticket show 1042`: a ticket with its messages and its journal.
struct TicketShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .ticketShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  @Argument(help: .say(.number, "number"))
  var number: String

  func run() throws {
    let number = try Words.number(number)
    let open = try desk.open(.readOnly, at: moment.at)
    let detail = try open.ticket(number)
    let messages = try open.messages(of: number)
    if form.json {
      try Output.results.json(TicketFileDocument(detail, messages: messages).json)
    } else {
      let text = TicketText(detail, messages: messages, rules: try open.rules(), formats: try open.formats())
      try Output.results.say(text.text)
    }
  }
}

extension OpenDesk {
  /// Everything about a ticket at the moment told of.
  ///
  /// - Throws: `NoSuchTicket`, `StoreError`.
  func ticket(_ number: TicketNumber) throws -> TicketDetail {
    guard let detail = try store.ticket(number, viewer: me, now: now, looksBack: isPast) else {
      throw NoSuchTicket(number)
    }
    return detail
  }

  /// The messages of a ticket up to the moment told of, oldest first.
  func messages(of number: TicketNumber) throws -> [Message] {
    var all: [Message] = []
    var position = MessagePosition.start
    while true {
      let page = try store.messages(of: number, viewer: me, now: now, from: position, limit: 200)
      all += page.messages
      guard page.hasAfter, let last = page.messages.last else { return all }
      position = .after(last.id)
    }
  }
}
