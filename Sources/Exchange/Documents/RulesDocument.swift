import Desk

/// The rules in force as JSON tells them; amounts of opening time in seconds.
public struct RulesDocument: Sendable {
  private let rules: Rules
  private let version: Int

  /// The document of a version of the rules.
  public init(_ rules: Rules, version: Int) {
    self.rules = rules
    self.version = version
  }

  /// The document.
  public var json: JSON {
    [
      "version": .int(version),
      "releases": .array(rules.releases.map(JSON.string)),
      "migration_target_from": .string(rules.migrationTargetFrom),
      "setup_fee_below": .string(rules.setupFeeBelow),
      "setup_fee": .int(rules.setupFee),
      "calendar": calendar,
      "formulas": .object(rules.formulas.map { JSON.Member($0.code.rawValue, $0.json) }),
      "clocks": .object(
        TicketKind.allCases.compactMap { kind in
          rules.clocks[kind].map { JSON.Member(kind.rawValue, .array($0.map { .string($0.rawValue) })) }
        }
      ),
    ]
  }

  private var calendar: JSON {
    let calendar = rules.calendar
    return [
      "timezone": .string(calendar.zone.identifier),
      "day_s": .int(calendar.day),
      "holidays": .string(calendar.holidays.rawValue),
      "closed": .array(
        calendar.closures.map { ["from": .string($0.lowerBound.iso), "to": .string($0.upperBound.iso)] }
      ),
      "hours": .object(
        Weekday.allCases.compactMap { weekday in
          calendar.hours[weekday].map { JSON.Member(weekday.name, .array($0.map { .string($0.text) })) }
        }
      ),
      "special": .object(
        calendar.special.sorted { $0.key < $1.key }.map { date, spans in
          JSON.Member(date.iso, .array(spans.map { .string($0.text) }))
        }
      ),
    ]
  }
}

extension Formula {
  fileprivate var json: JSON {
    .object(
      [
        JSON.Member("name", .string(name)),
        JSON.Member("contacts", .int(contacts)),
        JSON.Member("supported_back", .int(supportedBack)),
        JSON.Member("licence_months", .int(licenceMonths)),
        JSON.Member("erp_lib_hours", .int(erpLibHours)),
        JSON.Member("services", .array(services.map { .string($0.rawValue) })),
      ]
        + ClockName.allCases.map { clock in
          JSON.Member(
            clock.rawValue,
            .object(
              Priority.allCases.map { JSON.Member($0.rawValue, .int(orNull: targets[clock]?[$0]?.seconds)) }
            )
          )
        }
    )
  }
}
