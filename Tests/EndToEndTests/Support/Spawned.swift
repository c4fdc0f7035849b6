import Glibc

/// A process with files for its input and output.
///
/// `Foundation.Process` takes a process to be running as long as a descendant is, such as the server that tmux leaves behind;
/// here only the process itself counts.
struct Spawned {
  struct CannotStart: Error {
    let reason: Int32
  }

  private let id: pid_t

  /// Starts a program, found on the path.
  init(
    _ command: [String],
    in directory: String,
    environment: [String: String],
    input: String,
    output: String,
    errors: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY, 0)
    // What the test runner ignores or blocks, the program must not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let launcher = "/usr/bin/env"
    var arguments = ([launcher, "--chdir=" + directory] + command).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, launcher, &actions, &attributes, &arguments, &variables)
    guard failure == 0 else { throw CannotStart(reason: failure) }
    self.id = id
  }

  /// Ends it at once, wherever it is; to be called before its end was waited for.
  func kill() {
    Glibc.kill(id, SIGKILL)
  }

  /// Waits for its end; the status is 128 and the signal's number where a signal ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
