extension Rules {
  /// The rules as a complete rules file, which reads back as the same rules whatever is built in.
  public var text: String {
    var lines = [
      "releases = " + list(releases),
      "migration_target_from = " + TomlValue.quoted(migrationTargetFrom),
      "setup_fee_below = " + TomlValue.quoted(setupFeeBelow),
      "setup_fee = \(setupFee)",
    ]
    lines += calendarLines
    for formula in formulas { lines += formulaLines(formula) }
    lines += ["", "[clocks]"]
    for kind in TicketKind.allCases {
      if let names = clocks[kind] { lines.append(kind.rawValue + " = " + list(names.map(\.rawValue))) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var calendarLines: [String] {
    let closed = calendar.closures.map { closure in
      closure.lowerBound.iso + (closure.lowerBound == closure.upperBound ? "" : "/" + closure.upperBound.iso)
    }
    var lines = [
      "", "[calendar]",
      "timezone = " + TomlValue.quoted(calendar.zone.identifier),
      "day = " + TomlValue.quoted(BusinessDuration.hours(calendar.day / 3_600, minutes: calendar.day / 60 % 60).text),
      "holidays = " + TomlValue.quoted(calendar.holidays.rawValue),
      "closed = " + list(closed),
      "", "[calendar.hours]",
    ]
    for weekday in Weekday.allCases {
      if let spans = calendar.hours[weekday] { lines.append(weekday.name + " = " + list(spans.map(\.text))) }
    }
    lines += ["", "[calendar.special]"]
    for (date, spans) in calendar.special.sorted(by: { $0.key < $1.key }) {
      lines.append(TomlValue.quoted(date.iso) + " = " + list(spans.map(\.text)))
    }
    return lines
  }

  private func formulaLines(_ formula: Formula) -> [String] {
    let commitments = ClockName.allCases.map { clock in
      let targets = Priority.allCases.compactMap { priority in
        formula.targets[clock]?[priority].map { priority.rawValue + " = " + TomlValue.quoted($0.written.text) }
      }
      return clock.rawValue + " = " + (targets.isEmpty ? "{}" : "{ " + targets.joined(separator: ", ") + " }")
    }
    return [
      "", "[formulas." + TomlValue.bare(formula.code.rawValue) + "]",
      "name = " + TomlValue.quoted(formula.name),
      "contacts = \(formula.contacts)",
      "supported_back = \(formula.supportedBack)",
      "licence_months = \(formula.licenceMonths)",
      "erp_lib_hours = \(formula.erpLibHours)",
      "services = " + list(formula.services.map(\.rawValue)),
    ] + commitments
  }

  private func list(_ texts: [String]) -> String {
    TomlValue.list(texts.map(TomlValue.text)).written
  }
}
