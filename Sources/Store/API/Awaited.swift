/// Stands in until the clocks land.
public struct Clocks: Hashable, Sendable {}
/// Stands in until the clocks land.
public struct Urgency: Hashable, Sendable {}
/// Stands in until the clocks land.
public struct RulesBook: Sendable {}
/// Stands in until the clocks land.
public struct Rules: Hashable, Sendable {}
struct Unfinished: Error {}
