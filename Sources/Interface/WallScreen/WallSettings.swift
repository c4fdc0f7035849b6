/// How a person wants the wall.
public struct WallSettings: Hashable, Sendable {
  /// The panels, in the order in which they get room.
  public var panels: [WallPanel]
  /// For how many seconds a page is shown where there are several: at least one.
  public var rotation: Int { didSet { rotation = max(1, rotation) } }
  /// Whether the terminal's bell rings for a new breach.
  public var ringsBell: Bool

  /// Those settings.
  public init(panels: [WallPanel] = WallPanel.allCases, rotation: Int = 20, ringsBell: Bool = false) {
    self.panels = panels
    self.rotation = max(1, rotation)
    self.ringsBell = ringsBell
  }

  /// The settings of somebody who set none.
  public static let standard = WallSettings()
}
