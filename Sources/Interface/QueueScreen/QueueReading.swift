import Desk
import Store

/// What the queue reads: a view, narrowed, at the moment that is looked at.
struct QueueReading: Hashable, Sendable {
  var view: QueueView
  var filter: QueueFilter
  var viewer: Agent
  var now: Instant
  var looksBack: Bool

  init(_ view: QueueView, _ filter: QueueFilter, _ desk: DeskContext) {
    self.view = view
    self.filter = filter
    viewer = desk.viewer
    now = desk.now
    looksBack = desk.looksBack
  }

  func page(_ store: DeskStore, _ position: Store.Position, _ limit: Int) throws -> Page {
    if looksBack {
      try store.pastPage(view, filter: filter, viewer: viewer, at: now, from: position, limit: limit)
    } else {
      try store.page(view, filter: filter, viewer: viewer, now: now, from: position, limit: limit)
    }
  }

  func counts(_ store: DeskStore) throws -> [QueueView: Count] {
    looksBack ? try store.pastCounts(viewer: viewer, at: now) : try store.counts(viewer: viewer, now: now)
  }
}

/// What was found for words that are being typed.
struct Found: Sendable {
  /// What was asked.
  var reading: QueueReading
  /// What was found: from the start, or around what the person is looking at.
  var place: Place

  enum Place: Sendable {
    case start(Page)
    case kept(Foothold.Sighting, from: Foothold, keepsLine: Bool)
  }
}
