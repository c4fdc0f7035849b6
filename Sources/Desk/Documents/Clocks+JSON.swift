extension Clock {
  /// The clock as JSON everywhere shows it (`interface.md`, "A ticket as JSON").
  public var json: JSON {
    [
      "state": .string(state.rawValue),
      "target_s": .int(orNull: target?.seconds),
      "elapsed_s": .int(elapsed),
      "remaining_s": .int(orNull: remaining),
      "due": .string(orNull: due?.rfc3339),
      "breached": .bool(isBreached),
    ]
  }
}

extension Clocks {
  /// The three clocks, each under its name.
  public var json: JSON {
    .object(all.map { JSON.Member($0.name.rawValue, $0.json) })
  }
}
