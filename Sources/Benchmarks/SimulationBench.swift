import Desk
import Foundation

/// How many lines `guichet sla simulate` answers in a second.
struct SimulationBench {
  private static let line = Data(
    #"""
    {"id":"x","formula":"serenite","priority":"majeure","created":"2026-07-01T16:00:00+02:00",\#
    "now":"2026-07-20T12:00:00+02:00","events":[{"at":"2026-07-02T09:12:00+02:00","type":"acknowledge"},\#
    {"at":"2026-07-03T10:00:00+02:00","type":"wait"},{"at":"2026-07-08T10:00:00+02:00","type":"resume"},\#
    {"at":"2026-07-10T11:00:00+02:00","type":"prioritise","priority":"bloquante"}]}
    """#.utf8
  )

  func run(into report: inout Report) {
    let simulation = Simulation(rules: .builtIn)
    let count = 20_000
    let time = ContinuousClock().measure {
      for _ in 0..<count { _ = simulation.answer(line: Self.line) }
    }
    report.add("sla simulate", "\(Int(Double(count) / (time / .seconds(1)))) lines/s")
  }
}
