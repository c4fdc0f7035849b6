import Foundation
import Glibc

/// The real program on a pseudo-terminal: its start, and what it costs to leave it open.
struct ProgramBench {
  let desk: String
  let directory: String
  let seconds: Int

  func run(into report: inout Report) throws {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "guichet").path
    let idleFile = directory + "/idle"
    try? FileManager.default.createDirectory(atPath: idleFile, withIntermediateDirectories: true)
    let mark = idleFile + "/mark"
    try? FileManager.default.removeItem(atPath: mark)

    let terminal = try PseudoTerminal(width: 120, height: 36)
    let clock = ContinuousClock()
    let start = clock.now
    let process = try terminal.spawn(
      [program, "--db", desk],
      environment: ["TERM": "xterm-256color", "GUICHET_IDLE_FILE": mark, "HOME": directory, "LANG": "fr_FR.UTF-8"]
    )
    // The mark is written when the first screen is out and everything is dealt with.
    var bytes = 0
    while (try? FileManager.default.attributesOfItem(atPath: mark)[.size] as? Int) ?? 0 == 0,
      clock.now - start < .seconds(20)
    {
      bytes += terminal.drain(for: 1)
    }
    report.add("start to first screen", clock.now - start, limit: .milliseconds(100))
    report.add("bytes of the first screen", "\(bytes)")

    let before = cpuTime(of: process)
    var idleBytes = 0
    let end = clock.now + .seconds(seconds)
    while clock.now < end { idleBytes += terminal.drain(for: 100) }
    let share = Double(cpuTime(of: process) - before) / Double(sysconf(Int32(_SC_CLK_TCK))) / Double(seconds) * 100
    report.add("idle processor", String(format: "%.2f %% of a core", share), limit: "1 %")
    report.add("idle terminal", "\(idleBytes / max(1, seconds)) bytes/s", limit: "300 bytes/s")
    report.add("resident memory", "\(residentMemory(of: process) / 1024) MB", limit: "60 MB")
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }

  /// Clock ticks a process has used.
  private func cpuTime(of process: pid_t) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  /// Kilobytes that a process keeps in memory.
  private func residentMemory(of process: pid_t) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
