import Interface
import Testing

/// The texts of a ticket's screens, in both languages.
struct TicketTextTests {
  private static let wordings: [Wording] = [
    ClockLabel.samples.map(\.wording), ClockText.samples.map(\.wording), ConversationText.samples.map(\.wording),
    DeedText.samples.map(\.wording), EditorText.samples.map(\.wording), FactText.samples.map(\.wording),
    FormText.samples.map(\.wording), PartText.samples.map(\.wording),
  ].flatMap(\.self)

  @Test("every text is there in both languages")
  func complete() {
    #expect(Self.wordings.allSatisfy { !$0.french.isEmpty && !$0.english.isEmpty })
  }

  @Test(
    "what a text is told, it says in both languages",
    arguments: ["Claire Morvan", "Marie", "Confort", "V8", "1043"]
  )
  func arguments(word: String) {
    for wording in Self.wordings {
      #expect(wording.french.contains(word) == wording.english.contains(word), "\(wording)")
    }
  }

  @Test("French has no ordinary space before a high sign", arguments: [" :", " ;", " ?", " !", " »", "« ", " %"])
  func typography(sign: String) {
    #expect(Self.wordings.allSatisfy { !$0.french.contains(sign) })
  }
}
