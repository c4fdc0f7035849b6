import Foundation
import Glibc

/// The real program on a pseudo-terminal: its start, and what it costs to leave it open.
struct ProgramBench {
  let desk: String
  let directory: String
  let seconds: Int

  struct NoTerminal: Error {}

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

/// A terminal without a person: what is written to it is counted.
private struct PseudoTerminal {
  private let master: Int32
  private let path: String

  init(width: UInt16, height: UInt16) throws {
    // Opened by its number, as the C library's own functions for it are not to be had from Swift.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0,
      ioctl(master, UInt(TIOCSWINSZ), &size) == 0
    else { throw ProgramBench.NoTerminal() }
    path = "/dev/pts/\(number)"
  }

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts a program with this as its controlling terminal.
  func spawn(_ command: [String], environment: [String: String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0)
    }
    var arguments = (["setsid", "--ctty"] + command).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var id: pid_t = 0
    guard posix_spawn(&id, "/usr/bin/setsid", &actions, nil, &arguments, &variables) == 0 else {
      throw ProgramBench.NoTerminal()
    }
    return id
  }

  /// Reads what there is within that many milliseconds, and says how much it was.
  func drain(for milliseconds: Int32) -> Int {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return max(0, read(master, &buffer, buffer.count))
  }
}
