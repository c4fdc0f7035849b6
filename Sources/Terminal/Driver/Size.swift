import CTerminal

/// How many cells a terminal shows.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A size in cells.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// What terminals had before they could say.
  public static let usual = Size(width: 80, height: 24)

  /// The size of the terminal behind a descriptor; nil if it is none or does not say.
  public init?(ofTerminal descriptor: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ct_window_size(descriptor, &rows, &columns) else { return nil }
    self.init(width: Int(columns), height: Int(rows))
  }
}
