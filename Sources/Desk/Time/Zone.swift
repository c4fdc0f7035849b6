import Foundation

/// A time zone: the offsets from UTC that a place has had and will have, taken once from the system's tables.
///
/// Offsets are known from 1970 to 2100; before and after, the first and the last of them hold.
public struct Zone: Sendable {
  /// Which of two instants an ambiguous local time means.
  public enum Side: Sendable {
    /// The one before the clock was put back.
    case earlier
    /// The one after it.
    case later
  }

  /// The IANA name, such as `Europe/Paris`.
  public let identifier: String
  /// From when each offset holds; the first holds since ever.
  private let starts: [Int]
  /// Seconds east of UTC, in step with `starts`.
  private let offsets: [Int]

  /// The zone of that IANA name; nil if there is none of that name.
  public init?(identifier: String) {
    // Foundation reads "GMT+5" as an offset of its own making; it is no zone of the IANA.
    let isHomeMade = identifier.hasPrefix("GMT") && identifier.count > 3
    guard !isHomeMade, let zone = TimeZone(identifier: identifier) else { return nil }
    var starts = [Int.min]
    var offsets = [zone.secondsFromGMT(for: Self.firstKnown)]
    var moment = Self.firstKnown
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < Self.lastKnown {
      moment = next
      let offset = zone.secondsFromGMT(for: next)
      guard offset != offsets.last else { continue }
      starts.append(Int(next.timeIntervalSince1970))
      offsets.append(offset)
    }
    self.identifier = identifier
    self.starts = starts
    self.offsets = offsets
  }

  /// The names of zones that contain that text, whatever its case: what may have been meant by a name that is none.
  ///
  /// The list is also what a statically linked program needs: it holds the zones' tables only if something of
  /// FoundationInternationalization is used besides `TimeZone(identifier:)`, and would know no zone at all.
  public static func names(like text: String) -> [String] {
    let wanted = text.lowercased()
    return TimeZone.knownTimeZoneIdentifiers.filter { $0.lowercased().contains(wanted) }.sorted()
  }

  private static let firstKnown = Date(timeIntervalSince1970: 0)
  private static let lastKnown = Date(timeIntervalSince1970: 4_133_980_800)  // 2101-01-01

  /// Seconds east of UTC at that instant.
  public func offset(at instant: Instant) -> Int {
    offsets[index(at: instant.seconds)]
  }

  /// What the clocks on the walls of the zone show at that instant.
  public func local(_ instant: Instant) -> LocalMoment {
    let wall = instant.seconds + offset(at: instant)
    let days = wall.flooredQuotient(86_400)
    return LocalMoment(date: CivilDate(daysSinceEpoch: days), secondOfDay: wall - days * 86_400)
  }

  /// The instant at which the clocks show that moment (`domain.md` 3).
  ///
  /// A moment that was jumped over means the first valid instant after the gap.
  public func instant(_ moment: LocalMoment, ambiguous side: Side) -> Instant {
    let wall = moment.wallSeconds
    // No offset, and no change of one, exceeds a day: these are all the offsets that can be meant.
    let first = index(at: wall - 86_400)
    let last = index(at: wall + 86_400)
    var found: Int?
    for candidate in first...last {
      let instant = wall - offsets[candidate]
      let isBeforeItsEnd = candidate + 1 == starts.count || instant < starts[candidate + 1]
      guard isBeforeItsEnd else { continue }
      if instant >= starts[candidate] {
        if side == .earlier { return Instant(instant) }
        found = instant
      } else if found == nil {
        return Instant(starts[candidate])
      }
    }
    return Instant(found ?? wall - offsets[last])
  }

  /// The instants at which that civil date begins and ends; they are equal for a date that was jumped over.
  public func bounds(of date: CivilDate) -> (begins: Instant, ends: Instant) {
    let begins = instant(LocalMoment(date: date, secondOfDay: 0), ambiguous: .earlier)
    let ends = instant(LocalMoment(date: date + 1, secondOfDay: 0), ambiguous: .earlier)
    return (begins, ends)
  }

  /// The instant after that one at which the hour that the clocks show is over.
  ///
  /// Where clocks are put forward or back by half an hour, one hour of that day is a short one.
  func fullHour(after instant: Instant) -> Instant {
    instant + (3_600 - local(instant).secondOfDay % 3_600)
  }

  /// The one offset that holds around the whole of that date, or nil when it changes near it.
  func steadyOffset(around date: CivilDate) -> Int? {
    let midnight = date.daysSinceEpoch * 86_400
    let first = index(at: midnight - 86_400)
    return first == index(at: midnight + 2 * 86_400) ? offsets[first] : nil
  }

  private func index(at seconds: Int) -> Int {
    starts.lastIndex(notAbove: seconds) { $0 } ?? 0
  }
}

extension Zone: Hashable {
  /// Zones of one name are one zone.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }
}

extension Array {
  /// The index of the last element whose key is at most `limit`, in an array that ascends by that key.
  func lastIndex(notAbove limit: Int, by key: (Element) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) <= limit {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }
}
