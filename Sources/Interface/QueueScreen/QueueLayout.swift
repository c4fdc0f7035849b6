import Terminal

/// Where the parts of the queue are, on a room of some size.
struct QueueLayout {
  /// The columns' headings; empty where there is no room for them.
  let headings: Area
  /// The tickets.
  let list: Area
  /// The search or filter being typed; empty when there is none.
  let panel: Area
  /// The selected ticket; empty where there is no room for it.
  let preview: Area

  /// - Parameter panelRows: how many rows the panel asks for.
  init(_ size: Size, panelRows: Int) {
    var rest = Area(x: 0, y: 0, width: size.width, height: size.height).inset(top: 1)
    // A line of air where there is plenty.
    if size.height >= 20 { rest = rest.inset(top: 1) }
    (headings, rest) = rest.split(top: size.height >= 8 ? 1 : 0)
    // The list keeps at least two rows; the preview shows itself only beside many.
    (rest, panel) = rest.split(bottom: min(panelRows, max(1, rest.height - 2)))
    let previewRows =
      switch rest.height {
      case _ where panelRows > 1: 0
      case ..<15: 0
      case ..<24: 5
      case ..<40: 8
      default: 12
      }
    (list, preview) = rest.split(bottom: previewRows)
  }
}
