import Desk
import Foundation
import Store
import Testing

@testable import Interface

/// Every text there is, in both languages.
@Suite struct TextsTests {
  /// Every kind of text; a test compares the list with the sources.
  static let catalogue: [any Worded.Type] = [
    Priority.self, TicketKind.self, Channel.self, Team.self, Stage.self, Status.self, MessageKind.self, ClockName.self,
    Role.self, Right.self, CommitmentText.self, RefusalText.self, DoneText.self, AfterText.self, VerbText.self,
    Phase.self, Turn.self, MigrationStatus.self, MigrationCheck.self, MigrationFact.self,
    Requirement.self, MigrationValueText.self, EurosText.self, MigrationDeedText.self,
    MigrationRefusalText.self, MigrationDoneText.self, MigrationSheetLine.self, MigrationQuestion.self, BoardText.self,
    MigrationPaneText.self,
    FrameText.self, ResultsText.self, TriageText.self, FaultText.self, StoreErrorText.self, TerminalErrorText.self,
    SurpriseText.self,
    DeskRefusalText.self,
    LineMistakeText.self, RulesMistakeText.self, SettingMistakeText.self, ScreenText.self, ScreenTitle.self,
    KeyText.self, QueueText.self,
    ViewText.self, HelpText.self, HintText.self, CustomersText.self, DateText.self, ActionGroup.self, ClockText.self,
    ClockLabel.self,
    ConversationText.self, DeedText.self, FactText.self, FormText.self, EditorText.self, CommandHelp.self,
    CommandProblem.self, CommandText.self, ListWord.self, OptionHelp.self, UsageProblem.self, ParserHelp.self,
    ParserComplaint.self, BackupText.self, HealthSubject.self, ObservationText.self, ImportMistakeText.self,
    MappingMistakeText.self, ImportReportText.self, PartText.self, AccountText.self, AccountHead.self,
    AccountSentence.self, DatesText.self, ChangeText.self,
    ClosedDayText.self, Holiday.self, OriginText.self, SpanRemark.self, SuppositionText.self, VerdictText.self,
    PresenceText.self, NewsText.self, WallText.self, WallCount.self, KeyProblem.self, ServedProblem.self,
    SetupText.self,
    DraftText.self, ThemeText.self, InkRole.self,
  ]

  private static var texts: [(place: String, wording: Wording)] {
    let declared = ActionRegistry.all.flatMap { declaration in
      [("label \(declaration.name)", declaration.label), ("help \(declaration.name)", declaration.help)]
    }
    return catalogue.flatMap { wordings(of: $0) } + declared
  }

  private static func wordings<Text: Worded>(of type: Text.Type) -> [(place: String, wording: Wording)] {
    type.samples.map { ("\(type) \($0)", $0.wording) }
  }

  @Test("Every kind of text is in the catalogue that the other tests read")
  func catalogueIsComplete() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sources = root.appending(path: "Sources/Interface")
    let declaration = /(?:enum|struct|extension) (\w+)(?:<[^>]*>)?: (?:[\w, ]+, )?Worded\b/
    var names: Set<String> = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      names.formUnion(text.matches(of: declaration).map { String($0.1) })
    }
    #expect(names == Set(Self.catalogue.map { "\($0)" }))
  }

  @Test("No text is missing in either language")
  func nothingIsMissing() {
    for (place, wording) in Self.texts {
      for language in Language.allCases {
        #expect(wording[language].contains { !$0.isWhitespace }, "\(place) in \(language)")
      }
    }
  }

  @Test("A text has at least one sample, or nobody would have read it")
  func everyKindHasSamples() {
    for type in Self.catalogue { #expect(!Self.wordings(of: type).isEmpty, "\(type)") }
  }

  @Test("Before high punctuation French has a no-break space, and never an ordinary one")
  func frenchPunctuation() {
    for (place, wording) in Self.texts {
      let french = wording.french
      #expect(!french.contains(/\ [:;?!»]/), "\(place): \(french)")
      #expect(!french.contains("« "), "\(place): \(french)")
      #expect(!french.contains(/\p{L}[;?!](?:\s|$)/), "\(place): \(french)")
    }
  }

  @Test("English has no space before punctuation and no French quotation marks")
  func englishPunctuation() {
    for (place, wording) in Self.texts {
      #expect(!wording.english.contains(/\w[ \u{A0}][:;?!](?:\s|$)/), "\(place): \(wording.english)")
      #expect(!wording.english.contains("«"), "\(place): \(wording.english)")
    }
  }

  @Test("What a sample was given is said in both languages")
  func figuresAreInBoth() {
    // The French names of holidays have years in them that the English ones do without.
    for (place, wording) in Self.texts
    where !place.hasPrefix("\(Holiday.self)") && !place.hasPrefix("\(ClosedDayText.self)") {
      let french = Set(wording.french.matches(of: /#?\d+/).map { String($0.0) })
      let english = Set(wording.english.matches(of: /#?\d+/).map { String($0.0) })
      #expect(french == english, "\(place): \(wording.french) / \(wording.english)")
    }
  }

  @Test("A sentence that is the same in both languages was not translated")
  func nothingWasForgotten() {
    for (place, wording) in Self.texts where wording.french == wording.english {
      // A word, a name, a code may well be the same; a sentence is not.
      #expect(wording.french.split(separator: " ").count <= 3, "\(place): \(wording.french)")
    }
  }

  @Test(
    "The language is the one asked for, then GUICHET_LANG's, then the locale's; C, POSIX and others are French",
    arguments: [
      ([:], .french), (["LANG": "en_US.UTF-8"], .english), (["LANG": "C"], .french), (["LC_ALL": "POSIX"], .french),
      (["LC_ALL": "fr_FR", "LANG": "en_GB"], .french), (["LC_ALL": "", "LC_MESSAGES": "en_GB"], .english),
      (["LANG": "de_DE.UTF-8"], .french), (["GUICHET_LANG": "en", "LC_ALL": "fr_FR"], .english),
      (["GUICHET_LANG": "xx", "LANG": "en"], .english), (["LC_MESSAGES": "C", "LANG": "en_GB"], .french),
    ] as [([String: String], Language)]
  )
  func languageIsChosen(environment: [String: String], language: Language) {
    #expect(Language.chosen(environment: environment) == language)
    #expect(Language.chosen(option: .english, environment: environment) == .english)
  }

  @Test(
    "French spaces are set where the text is written with ordinary ones",
    arguments: [
      ("a : b ; c ? d !", "a\u{A0}: b\u{A0}; c\u{A0}? d\u{A0}!"), ("« x »", "«\u{A0}x\u{A0}»"), ("10:20", "10:20"),
      (" : ", "\u{A0}: "), ("98 %", "98\u{A0}%"), ("", ""),
    ]
  )
  func frenchSpaces(written: String, set: String) {
    #expect(Wording(fr: written, en: written).french == set)
  }
}
