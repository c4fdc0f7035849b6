import Glibc

/// A terminal without a person.
struct PseudoTerminal {
  struct NoTerminal: Error {}

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
    else { throw NoTerminal() }
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
    return try Child.spawn("/usr/bin/setsid", ["--ctty"] + command, environment: environment, &actions)
  }

  /// Reads what there is within that many milliseconds; nothing when nothing comes or the other end is gone.
  func read(for milliseconds: Int32) -> [UInt8] {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Reads what there is within that many milliseconds, and says how much it was.
  func drain(for milliseconds: Int32) -> Int { read(for: milliseconds).count }

  /// Types.
  func type(_ bytes: [UInt8]) {
    _ = write(master, bytes, bytes.count)
  }

  /// Takes the terminal away.
  func hangUp() {
    close(master)
  }
}
