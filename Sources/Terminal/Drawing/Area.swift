/// A cell of a surface, counted from the top left.
public struct Position: Hashable, Sendable {
  /// The column, 0 at the left.
  public var x: Int
  /// The row, 0 at the top.
  public var y: Int

  /// The cell in column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; it may be empty, never negative.
public struct Area: Hashable, Sendable {
  /// The leftmost column.
  public let x: Int
  /// The topmost row.
  public let y: Int
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int

  /// A rectangle; a negative width or height is taken as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of it.
  public var maxX: Int { x + width }
  /// The first row below it.
  public var maxY: Int { y + height }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell lies in it.
  public func contains(_ position: Position) -> Bool {
    x..<maxX ~= position.x && y..<maxY ~= position.y
  }

  /// The part that two rectangles share, empty when they do not meet.
  public func intersection(_ other: Area) -> Area {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Area(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The rectangle without a margin.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Area {
    Area(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// One row of it, counted from its top; empty if it has no such row.
  public func row(_ index: Int) -> Area {
    Area(x: x, y: y + index, width: width, height: 0..<height ~= index ? 1 : 0)
  }

  /// Cuts off up to `rows` rows at the top.
  public func split(top rows: Int) -> (top: Area, rest: Area) {
    let rows = min(max(0, rows), height)
    return (Area(x: x, y: y, width: width, height: rows), inset(top: rows))
  }

  /// Cuts off up to `rows` rows at the bottom.
  public func split(bottom rows: Int) -> (rest: Area, bottom: Area) {
    let rows = min(max(0, rows), height)
    return (inset(bottom: rows), Area(x: x, y: maxY - rows, width: width, height: rows))
  }

  /// Cuts off up to `columns` columns at the left.
  public func split(left columns: Int) -> (left: Area, rest: Area) {
    let columns = min(max(0, columns), width)
    return (Area(x: x, y: y, width: columns, height: height), inset(left: columns))
  }

  /// Cuts off up to `columns` columns at the right.
  public func split(right columns: Int) -> (rest: Area, right: Area) {
    let columns = min(max(0, columns), width)
    return (inset(right: columns), Area(x: maxX - columns, y: y, width: columns, height: height))
  }

  /// A rectangle of at most this size in the middle of it.
  public func centered(width: Int, height: Int) -> Area {
    let width = min(width, self.width)
    let height = min(height, self.height)
    return Area(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }
}
