import Desk
import Terminal

/// A migration's path as steps in a line: those behind it, where it stands, those ahead.
struct PathLine {
  let migration: Migration
  let desk: DeskContext

  /// Draws the path in the longest form that fits: with the names of all phases, their short names, or the one it is in.
  func draw(on surface: inout Surface, in area: Area) {
    let forms = [line { desk.say($0) }, line { $0.shortWording[desk.language] }, line { short($0) }]
    let fitting = forms.first { $0.cells <= area.width } ?? here
    fitting.draw(on: &surface, in: area)
  }

  /// Of the phases around the one it is in the short name, of the others the sign alone.
  private func short(_ phase: Phase) -> String {
    phase == migration.phase ? phase.shortWording[desk.language] : ""
  }

  private func line(_ name: (Phase) -> String) -> StyledLine {
    let steps = migration.path.map { phase in
      let name = name(phase)
      return StyledLine.Run(sign(of: phase) + (name.isEmpty ? "" : " " + name), ink(of: phase))
    }
    let line = desk.symbols.isPlain ? "-" : "─"
    return .joined(steps, by: .init(" \(line) ", .rule))
  }

  private var here: StyledLine {
    let place = migration.path.firstIndex(of: migration.phase).map { "\($0 + 1)/\(migration.path.count) " } ?? ""
    return StyledLine(place + desk.say(migration.phase), .phaseNow)
  }

  private func sign(of phase: Phase) -> String {
    if isBehind(phase) { return migration.skipped.contains(phase) ? desk.symbols.missed : desk.symbols.met }
    if phase == migration.phase { return desk.symbols.changed }
    return migration.applicability(of: phase) == .open ? "?" : desk.symbols.notYet
  }

  private func ink(of phase: Phase) -> Ink {
    if isBehind(phase) { return migration.skipped.contains(phase) ? .phaseSkipped : .phaseDone }
    if phase == migration.phase { return migration.status == .cancelled ? .resolved : .phaseNow }
    return .phaseAhead
  }

  private func isBehind(_ phase: Phase) -> Bool { migration.status == .finished || phase < migration.phase }
}
