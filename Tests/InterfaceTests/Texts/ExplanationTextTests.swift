import Desk
import Testing

@testable import Interface

/// The account of a clock as people read it.
struct ExplanationTextTests {
  private let zone = Rules.builtIn.calendar.zone

  private func paris(_ text: String) throws -> Instant {
    let date = try #require(CivilDate(iso: text.prefix(10)))
    let figures = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    try #require(figures.count == 2)
    return zone.instant(LocalMoment(date: date, secondOfDay: figures[0] * 3600 + figures[1] * 60), ambiguous: .earlier)
  }

  private func text(
    _ language: Language,
    clock name: ClockName = .acknowledge,
    priority: Priority = .mineure,
    commitment: Commitment = .contract(FormulaCode(rawValue: "standard")),
    created: String,
    _ events: [(String, Timeline.What)] = [],
    now: String
  ) throws -> ExplanationText {
    let opening = Timeline.Opening(
      at: try paris(created),
      kind: .incident,
      priority: priority,
      commitment: commitment,
      rules: 1
    )
    let timeline = Timeline(opening: opening, events: try events.map { Timeline.Event(at: try paris($0), $1) })
    let now = try paris(now)
    let explanation = try Explanation(of: name, timeline: timeline, rules: RulesBook(always: .builtIn), now: now)
    let day = Rules.builtIn.calendar.day
    return ExplanationText(explanation, Formats(language: language, zone: zone, day: day, now: now))
  }

  /// The text with ordinary spaces, as it is easier to write here.
  private func plain(_ text: ExplanationText) -> [String] {
    ([text.heading] + text.sentences).map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  @Test("The whole account is told in French, with pause, week-end and holiday, and can be added up")
  func french() throws {
    let text = try text(
      .french,
      created: "2026-07-10 11:00",
      [
        ("2026-07-10 15:00", .wait), ("2026-07-10 16:00", .resume), ("2026-07-13 10:00", .prioritise(.majeure)),
        ("2026-07-13 10:30", .prioritise(.mineure)),
      ],
      now: "2026-07-15 09:30"
    )
    #expect(
      plain(text) == [
        "Prise en compte : à risque, reste 2h30",
        "Engagement : 2j = 14h00. Formule Standard, priorité Mineure, règles n° 1.",
        "ven. 10 juil. 11:00 : départ, création du ticket",
        "ven. 10 juil. 11:00–12:00 : 1h00, total 1h00",
        "ven. 10 juil. 14:00–15:00 : 1h00, total 2h00",
        "ven. 10 juil. 15:00 : pause, attente du client",
        "ven. 10 juil. 16:00 : reprise, fin de l'attente",
        "ven. 10 juil. 16:00–18:00 : 2h00, total 4h00",
        "sam. 11 juil. au dim. 12 juil. : fermé ce jour de la semaine",
        "lun. 13 juil. 09:00–10:00 : 1h00, total 5h00",
        "lun. 13 juil. 10:00 : priorité Mineure → Majeure ; engagement 2j = 14h00 → 6h, l'écoulé reste",
        "lun. 13 juil. 10:00–10:30 : 0h30, total 5h30",
        "lun. 13 juil. 10:30 : priorité Majeure → Mineure ; engagement 6h → 2j = 14h00, l'écoulé reste",
        "lun. 13 juil. 10:30–12:00 : 1h30, total 7h00",
        "lun. 13 juil. 14:00–18:00 : 4h00, total 11h00",
        "mar. 14 juil. : férié, Fête nationale",
        "mer. 15 juil. 09:00–09:30 : 0h30, total 11h30",
        "Écoulé 11h30 sur 14h00, reste 2h30.",
        "À partir de mer. 15 juil. 09:30, si rien ne change :",
        "mer. 15 juil. 09:30–12:00 : 2h30, total 14h00",
        "mer. 15 juil. 12:00 : échéance",
      ]
    )
  }

  @Test("The same is told in English")
  func english() throws {
    let text = try text(
      .english,
      clock: .takeCharge,
      priority: .bloquante,
      created: "2026-12-24 17:00",
      [("2026-12-24 17:30", .acknowledge), ("2026-12-28 10:00", .resolve)],
      now: "2027-01-04 09:00"
    )
    #expect(
      plain(text) == [
        "Taking charge: met in 1h30 of 1d",
        "Commitment: 1d = 7h00. Formula Standard, priority Blocking, rules 1.",
        "Thu 24 Dec 2026 17:30: start, acknowledged",
        "Thu 24 Dec 2026 17:30–18:00: 0h30, total 0h30",
        "Fri 25 Dec 2026: public holiday, Christmas Day",
        "Sat 26 Dec 2026 to Sun 27 Dec 2026: closed on that day of the week",
        "Mon 28 Dec 2026 09:00–10:00: 1h00, total 1h30",
        "Mon 28 Dec 2026 10:00: stop, resolved",
        "Elapsed 1h30 of 7h00: met.",
        "Had it not stopped, from Mon 28 Dec 2026 10:00 on:",
        "Mon 28 Dec 2026 10:00–12:00: 2h00, total 3h30",
        "Mon 28 Dec 2026 14:00–17:30: 3h30, total 7h00",
        "Mon 28 Dec 2026 17:30: due",
      ]
    )
  }

  @Test("A clock without a commitment says why, one not started says so")
  func withoutCommitment() throws {
    let none = try text(.french, commitment: .noContract, created: "2026-07-13 09:00", now: "2026-07-13 09:05")
    #expect(
      plain(none) == [
        "Prise en compte : sans engagement",
        "Hors contrat : le client n'avait pas de contrat en vigueur, donc sans engagement.",
        "lun. 13 juil. 09:00 : départ, création du ticket",
        "lun. 13 juil. 09:00–09:05 : 0h05, total 0h05",
        "Écoulé 0h05.",
      ]
    )
    let later = try text(.french, clock: .takeCharge, created: "2026-07-13 09:00", now: "2026-07-13 09:05")
    #expect(plain(later).last == "Pas encore partie.")
    let unpromised = try text(.french, clock: .resolve, created: "2026-07-13 09:00", now: "2026-07-13 09:05")
    #expect(plain(unpromised)[1] == "Sans engagement : formule Standard, rien en priorité Mineure, règles n° 1.")
  }

  @Test("Seconds are told where there are some, midnight as the end of its date, and a change of the clock")
  func figures() throws {
    let figures = ExplanationFigures(
      formats: Formats(language: .french, zone: zone, day: 25_200, now: try paris("2026-10-25 12:00"))
    )
    #expect(figures.amount(3_723) == "1h02m03s")
    #expect(figures.moment(try paris("2026-10-25 12:00") + 7) == "dim. 25 oct. 12:00:07")
    let night = try #require(OpenSpan(opens: paris("2026-10-25 00:00"), closes: paris("2026-10-26 00:00")))
    #expect(figures.times(night) == "00:00–24:00")
    #expect(night.seconds == 25 * 3_600 && figures.isChanged(night))
  }

  @Test("Every line has its two languages")
  func languages() {
    let wordings =
      OriginText.samples.map(\.wording) + AccountText.samples.map(\.wording)
      + VerdictText.samples.map(\.wording) + SuppositionText.samples.map(\.wording) + ChangeText.samples.map(\.wording)
      + AccountSentence.samples.map(\.wording)
      + DatesText.samples.map(\.wording) + AccountHead.samples.map(\.wording) + ClosedDayText.samples.map(\.wording)
      + Explanation.Cause.samples.map(\.wording) + Holiday.samples.map(\.wording)
    #expect(wordings.allSatisfy { !$0.french.isEmpty && !$0.english.isEmpty && $0.french != $0.english })
  }
}
