import Desk
import Store
import Terminal

extension Frame {
  /// What is said of the drafts that the person has, to whoever begins; nil where there is none.
  ///
  /// The line may have dropped while one was written: nobody else would tell.
  public var draftsOffer: Notice? {
    guard desk.viewer.has(.work) else { return nil }
    do {
      let drafts = try desk.store.drafts(of: desk.viewer.login)
      guard let latest = drafts.first else { return nil }
      let (label, moment) = (label(of: latest), desk.formats.moment(latest.at))
      // Without a key of its own an action is reached by its name.
      let key = desk.keymap.keys(for: .drafts).first.map { KeyText.name(of: $0, desk.language) } ?? ":drafts"
      let text: DraftText =
        drafts.count == 1
        ? .one(label, since: moment, key: key)
        : .several(drafts.count, latest: label, since: moment, key: key)
      return Notice(desk.say(text))
    } catch {
      return Notice(ErrorWording(formats: desk.formats).line(for: error), .failed)
    }
  }

  /// Goes on with the person's draft, or asks with which of them.
  mutating func resumeDraft() {
    do {
      let drafts = try desk.store.drafts(of: desk.viewer.login)
      guard drafts.count > 1 else {
        guard let only = drafts.first else { return notice = Notice(desk.say(DraftText.none), .refused) }
        return fulfil(.go(Self.place(of: only)))
      }
      let proposals = drafts.map { draft in
        Completion(
          word: Self.word(for: draft),
          label: label(of: draft) + ", " + desk.formats.moment(draft.at)
        )
      }
      let places = Dictionary(uniqueKeysWithValues: drafts.map { (Self.word(for: $0), Self.place(of: $0)) })
      ask(
        Prompt(desk.say(DraftText.question), .line(TextLine(), proposals, allowsOther: false)) { word in
          places[word].map { [.go($0)] } ?? []
        }
      )
    } catch {
      refuse(error)
    }
  }

  private func label(of draft: Draft) -> String {
    desk.say(DraftText.draft(draft.kind, on: draft.ticket.shown))
  }

  private static func place(of draft: Draft) -> Destination { .write(draft.kind, [draft.ticket]) }

  /// There is one draft of a kind on a ticket.
  private static func word(for draft: Draft) -> String { draft.ticket.text + " " + draft.kind.rawValue }
}
