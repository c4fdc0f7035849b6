import Desk
import Store

extension DeskFigures {
  /// The figures as `guichet report stats --json` tells them.
  ///
  /// `migrations` is there for a viewer who may read migrations, and for no other.
  public var json: JSON {
    let members: [JSON.Member] = [
      JSON.Member("at", .string(at.rfc3339)),
      JSON.Member("open", open.json()),
      JSON.Member("unqualified", .int(unqualified)),
      JSON.Member("waiting", ["count": .int(waiting.count), "longest": waiting.longest?.json ?? .null]),
      JSON.Member("clocks", ["running": .int(clocks.running), "breached": .int(clocks.breached)]),
      JSON.Member("overdue", .array(overdue.map(\.json))),
      JSON.Member("next", .array(next.map(\.json))),
      JSON.Member("priorities", .array(priorities.map { $0.work.json("priority", .string($0.of.rawValue)) })),
      JSON.Member("contracts", .array(covers.map { $0.work.json("formula", $0.of.json) })),
      JSON.Member("services", .array(teams.map { $0.work.json("service", .string($0.of.rawValue)) })),
      JSON.Member("agents", .array(agents.map { $0.work.json("agent", .string(orNull: $0.of?.login.rawValue)) })),
      JSON.Member("kept", .array(kept.map(\.json))),
      JSON.Member("today", .array(today.map(\.json))),
      JSON.Member("forecast", .array(forecast.map(\.json))),
    ]
    let phases = migrations.map { [JSON.Member("migrations", .array($0.map(\.json)))] } ?? []
    return .object(members + phases)
  }
}

extension WorkFigures {
  /// The figures, after what they are of.
  fileprivate func json(_ key: String? = nil, _ of: JSON = .null) -> JSON {
    .object(
      (key.map { [JSON.Member($0, of)] } ?? []) + [
        JSON.Member("count", .int(count)), JSON.Member("breached", .int(breached)),
        JSON.Member("at_risk", .int(atRisk)),
      ]
    )
  }
}

extension QueueFilter.Cover {
  /// The formula's code; null without a contract.
  fileprivate var json: JSON {
    switch self {
    case .formula(let code): .string(code.rawValue)
    case .noContract: .null
    }
  }
}

extension WaitingFigures.Wait {
  fileprivate var json: JSON {
    [
      "number": .string(number.text), "customer": .string(customer.code), "since": .string(since.rfc3339),
    ]
  }
}

extension Deadline {
  fileprivate var json: JSON {
    [
      "number": .string(number.text), "clock": .string(clock.rawValue), "due": .string(due.rfc3339),
      "remaining_s": .int(remaining), "at_risk": .bool(isAtRisk), "priority": .string(priority.rawValue),
      "formula": cover.json, "customer": .string(customer.code), "title": .string(title),
      "assignee": .string(orNull: assignee?.login.rawValue),
    ]
  }
}

extension KeptFigures {
  fileprivate var json: JSON {
    func clocks(_ kept: [ClockName: Kept]) -> JSON {
      .object(ClockName.allCases.map { JSON.Member($0.rawValue, (kept[$0] ?? Kept()).json) })
    }
    return ["formula": .string(formula.rawValue), "week": clocks(week), "month": clocks(month)]
  }
}

extension Kept {
  fileprivate var json: JSON {
    ["met": .int(met), "missed": .int(missed), "percent": .int(orNull: percent)]
  }
}

extension PhaseFigures {
  fileprivate var json: JSON { ["phase": .string(phase.rawValue), "count": .int(count)] }
}

extension HourFigures {
  fileprivate var json: JSON {
    ["from": .string(from.rfc3339), "arrived": .int(arrived), "resolved": .int(resolved)]
  }
}

extension ForecastFigures {
  fileprivate var json: JSON {
    ["from": .string(from.rfc3339), "to": .string(to.rfc3339), "due": .int(due)]
  }
}
