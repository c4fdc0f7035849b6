import Foundation
import Testing

/// What a run of the program left behind.
struct Ran {
  let status: Int32
  let out: String
  let err: String

  /// The lines of standard output.
  var lines: [Substring] { out.split(separator: "\n") }
  /// The lines of standard error.
  var complaints: [Substring] { err.split(separator: "\n") }
}

/// A place of its own in which the built program is run: home, settings, desk, temporary files.
final class Place: Sendable {
  /// The directory that holds everything; it goes with the value.
  let root: URL

  /// A fresh, empty place.
  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// The built program, beside the tests.
  static let program: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "guichet")
  }()

  /// A path inside.
  func path(_ name: String) -> String { root.appending(path: name).path }

  /// The desk's file, where nothing else is said.
  var desk: String { path("desk.db") }

  /// What the program finds around it: nothing of the machine's but where programs are.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": path("home"),
      "TMPDIR": path("tmp"),
      "XDG_CONFIG_HOME": path("config"),
      "XDG_DATA_HOME": path("data"),
      "XDG_STATE_HOME": path("state"),
      "GUICHET_DB": desk,
      "LANG": "fr_FR.UTF-8",
      "LC_ALL": "",
      "TERM": "xterm-256color",
      "TZ": "Pacific/Kiritimati",
    ]
  }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: root.appending(path: name))
    return path(name)
  }

  /// Runs `guichet` with those arguments to its end; a run of more than two minutes is ended and fails.
  func run(
    _ arguments: String...,
    stdin: String? = nil,
    environment extra: [String: String] = [:]
  ) throws -> Ran {
    try run(arguments, stdin: stdin, environment: extra)
  }

  /// Runs `guichet` with those arguments to its end.
  func run(_ arguments: [String], stdin: String? = nil, environment extra: [String: String] = [:]) throws -> Ran {
    try execute([Self.program.path] + arguments, stdin: stdin, environment: extra)
  }

  /// Runs a line of the shell in which `$guichet` is the program.
  @discardableResult
  func shell(_ line: String, environment extra: [String: String] = [:]) throws -> Ran {
    try execute(
      ["/bin/sh", "-c", line],
      stdin: nil,
      environment: extra.merging(["guichet": Self.program.path]) { $1 }
    )
  }

  /// Starts `guichet` with those arguments; nobody hears what it says.
  func start(_ arguments: String...) throws -> Spawned {
    try Spawned(
      [Self.program.path] + arguments,
      in: root.path,
      environment: environment,
      input: "/dev/null",
      output: "/dev/null",
      errors: "/dev/null"
    )
  }

  private func execute(_ command: [String], stdin: String?, environment extra: [String: String]) throws -> Ran {
    try FileManager.default.createDirectory(atPath: path("tmp"), withIntermediateDirectories: true)
    // Files and not pipes: nobody has to read while the program writes.
    let run = root.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: run, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: run) }
    let out = run.appending(path: "out")
    let err = run.appending(path: "err")
    let given = run.appending(path: "in")
    try Data((stdin ?? "").utf8).write(to: given)
    for file in [out, err] { try Data().write(to: file) }

    let status = try Spawned(
      ["timeout", "--kill-after=5", "120"] + command,
      in: root.path,
      environment: environment.merging(extra) { $1 },
      input: stdin == nil ? "/dev/null" : given.path,
      output: out.path,
      errors: err.path
    ).wait()
    return Ran(
      status: status,
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: err), as: UTF8.self)
    )
  }
}
