import Desk

extension Settings {
  private static let wallKeys = ["bell", "panels", "rotate"]
  /// A page that turns faster than that cannot be read.
  private static let shortestTurn = 5

  /// Reads the table of the wall: `panels`, `rotate = "20s"`, `bell = "on"`.
  mutating func readWall(_ value: TomlValue?, _ file: String) {
    guard let value else { return }
    guard case .table(let table) = value else { return note("wall", value.written, .notATable, file) }
    for key in table.keys.sorted() where !Self.wallKeys.contains(key) {
      note("wall." + key, nil, .unknownKey(allowed: Self.wallKeys), file)
    }
    readPanels(table["panels"], file)
    if let turn = table["rotate"] {
      if case .text(let word) = turn, let seconds = Self.seconds(word) {
        wall.rotation = seconds
      } else {
        note("wall.rotate", turn.written, .notSeconds(least: Self.shortestTurn), file)
      }
    }
    switch table["bell"] {
    case nil, .text("off"): break
    case .text("on"): wall.ringsBell = true
    case let bell?: note("wall.bell", bell.written, .notOneOf(["off", "on"]), file)
    }
  }

  /// The seconds that `20s` means; nil for anything else, and for fewer than a page needs.
  public static func seconds(_ word: String) -> Int? {
    guard word.hasSuffix("s"), let seconds = Int(word.dropLast()), (shortestTurn...86_400).contains(seconds) else {
      return nil
    }
    return seconds
  }

  private mutating func readPanels(_ value: TomlValue?, _ file: String) {
    guard let value else { return }
    guard case .list(let list) = value else { return note("wall.panels", value.written, .notAList, file) }
    let allowed = WallPanel.allCases.map(\.rawValue)
    var panels: [WallPanel] = []
    for word in list {
      if case .text(let name) = word, let panel = WallPanel(rawValue: name) {
        if !panels.contains(panel) { panels.append(panel) }
      } else {
        note("wall.panels", word.written, .notOneOf(allowed), file)
      }
    }
    if !panels.isEmpty { wall.panels = panels }
  }

  private mutating func note(_ key: String, _ found: String?, _ problem: SettingMistake.Problem, _ file: String) {
    mistakes.append(SettingMistake(file: file, key: key, found: found, problem: problem))
  }
}
