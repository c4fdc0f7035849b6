import Glibc

/// Processes that the benchmark starts and waits for.
enum Child {
  struct CannotStart: Error {
    let program: String
    let reason: Int32
  }

  /// `POSIX_SPAWN_SETSID` of Linux.
  private static let ownSession: Int16 = 0x80

  /// Starts a program in a session of its own, as each person's is who comes in over SSH.
  static func start(_ program: String, _ arguments: [String], environment: [String: String]) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.ownSession)
    return try spawn(program, arguments, environment: environment, nil, &attributes)
  }

  static func spawn(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    _ actions: UnsafePointer<posix_spawn_file_actions_t>?,
    _ attributes: UnsafePointer<posix_spawnattr_t>? = nil
  ) throws -> pid_t {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var id: pid_t = 0
    let reason = posix_spawn(&id, program, actions, attributes, &words, &variables)
    guard reason == 0 else { throw CannotStart(program: program, reason: reason) }
    return id
  }

  /// Waits for its end.
  static func wait(for id: pid_t) {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}
