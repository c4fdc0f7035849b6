import CTerminal
import Glibc
import Terminal
import Testing

/// A terminal of which the test is the person: it types at one end, the program is at the other.
final class PseudoTerminal {
  /// The program's end.
  let program: Int32
  private var person: Int32

  init(width: Int, height: Int) throws {
    person = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // The C library's posix_openpt and its kin are hidden from Swift; these two are what they do.
    let unlock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(person >= 0 && ioctl(person, unlock, &locked) == 0 && ioctl(person, getNumber, &number) == 0)
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(program >= 0)
    resize(width: width, height: height)
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(program)
  }

  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(person, bytes, bytes.count) == bytes.count)
  }

  /// What the program has sent so far.
  func output() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(person, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func hangUp() {
    if person >= 0 { close(person) }
    person = -1
  }

  var options: TerminalSession.Options {
    var options = TerminalSession.Options(environment: ["TERM": "xterm-256color"])
    options.input = program
    options.output = program
    return options
  }

  /// Waits until what was typed has come to the program's end.
  func waitForProgramInput() -> Bool {
    var polled = pollfd(fd: program, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 10_000) == 1
  }

  /// The settings of the terminal, as far as a program changes them.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(program, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }
}

extension String {
  /// Where a text begins for the last time, in bytes.
  func lastOffset(of text: String) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).last { bytes[$0...].starts(with: wanted) }
  }
}
