import Desk
import GRDB

extension DeskStore {
  /// How the desk does at that moment, as far as the viewer may see it; all of one moment of the desk.
  ///
  /// - Parameters:
  ///   - now: the moment told of; one that lies ahead tells what will be if nothing is done.
  ///   - looksBack: whether the moment lies in the past, and the desk is told as it was then. That may read every ticket that
  ///     was open then or changed since the first day of its month. Hours, contracts and names are today's.
  /// - Throws: `StoreError`.
  public func figures(viewer: Agent, now: Instant, looksBack: Bool = false) throws -> DeskFigures {
    try read { db in
      try PastFigures(db: db, rules: rules, viewer: viewer, now: now, looksBack: looksBack).figures()
    }
  }
}
