import ArgumentParser
import Interface

/// A command that may be run for whoever is served over SSH; what does not say so is refused.
///
/// It reads files as ``GivenFile`` alone, writes none, starts no other program, and acts as nobody else.
protocol Servable: ParsableCommand {
  /// Has it use that desk, as that agent, and no other.
  ///
  /// - Throws: `ServedProblem.deskIsGiven` where its words name another.
  mutating func confine(to desk: DeskOptions) throws
}

/// A command that may be served, on a desk.
protocol ServableOnDesk: Servable {
  /// Which desk, and as whom.
  var desk: DeskOptions { get set }
}

extension ServableOnDesk {
  mutating func confine(to served: DeskOptions) throws {
    guard desk.path == nil, desk.agent == nil else { throw ServedProblem.deskIsGiven }
    desk.path = served.path
    desk.agent = served.agent
  }
}

/// A command that may be served and uses no desk; only whom the desk lets in is served all the same.
protocol ServableWithoutDesk: Servable {}

extension ServableWithoutDesk {
  mutating func confine(to served: DeskOptions) throws {
    try served.open(.readOnly).store.close()
  }
}
