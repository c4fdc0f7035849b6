// The words of a calendar: public holidays, and why a desk is closed.

import Desk

extension Holiday: Worded {
  /// The name of the holiday.
  public var wording: Wording {
    switch self {
    case .newYear: Wording(fr: "Jour de l'an", en: "New Year's Day")
    case .goodFriday: Wording(fr: "Vendredi saint", en: "Good Friday")
    case .easterMonday: Wording(fr: "Lundi de Pâques", en: "Easter Monday")
    case .labourDay: Wording(fr: "Fête du Travail", en: "Labour Day")
    case .victoryDay: Wording(fr: "Victoire 1945", en: "Victory Day")
    case .ascension: Wording(fr: "Ascension", en: "Ascension Day")
    case .whitMonday: Wording(fr: "Lundi de Pentecôte", en: "Whit Monday")
    case .bastilleDay: Wording(fr: "Fête nationale", en: "Bastille Day")
    case .assumption: Wording(fr: "Assomption", en: "Assumption Day")
    case .allSaints: Wording(fr: "Toussaint", en: "All Saints' Day")
    case .armistice: Wording(fr: "Armistice 1918", en: "Armistice Day")
    case .christmas: Wording(fr: "Noël", en: "Christmas Day")
    case .saintStephen: Wording(fr: "Saint-Étienne", en: "Saint Stephen's Day")
    }
  }
}

/// Why nothing is counted on a date.
public enum ClosedDayText: Worded {
  /// The weekday has no hours.
  case weekday
  case holiday(Holiday)
  case closure
  /// A special date that closes the desk.
  case special
  /// The hours of the date fell into those that the clock left out.
  case skippedHours

  /// Why a date without any opening has none.
  public init(_ nature: CalendarDay.Nature) {
    self =
      switch nature {
      case .closedWeekday: .weekday
      case .holiday(let holiday): .holiday(holiday)
      case .closure: .closure
      case .special: .special
      case .ordinary: .skippedHours
      }
  }

  /// What is said, after the date and a colon.
  public var wording: Wording {
    switch self {
    case .weekday: Wording(fr: "fermé ce jour de la semaine", en: "closed on that day of the week")
    case .holiday(let holiday):
      Wording(fr: "férié, \(holiday.wording.french)", en: "public holiday, \(holiday.wording.english)")
    case .closure: Wording(fr: "fermeture annoncée", en: "announced closure")
    case .special: Wording(fr: "fermeture exceptionnelle", en: "exceptional closure")
    case .skippedHours: Wording(fr: "pas d'ouverture, changement d'heure", en: "no opening, the clock changed")
    }
  }

  /// One of each.
  public static var samples: [ClosedDayText] {
    [.weekday, .closure, .special, .skippedHours] + Holiday.allCases.map { .holiday($0) }
  }
}
