import CTerminal
import Glibc

/// The terminal while the desk is on it: shows surfaces, reads inputs, and gives the terminal back as it was.
///
/// A process has one session at a time. It is not `Sendable`: the thread that opened it owns it. The terminal is restored
/// when the session is closed or let go, at `exit()`, and by a crash.
public final class TerminalSession {
  /// What a session needs to know; the defaults are those of a program on its terminal.
  public struct Options: Sendable {
    /// The environment: `TERM`, `NO_COLOR`.
    public var environment: [String: String]
    /// Where keys are read.
    public var input: Int32 = STDIN_FILENO
    /// Where the screen is written.
    public var output: Int32 = STDOUT_FILENO
    /// What takes the place of standard error while the screen is up, so that no message falls into it; nil for none.
    public var errors: Int32?
    /// What a crash leaves to read on the restored terminal, a line with its end.
    public var farewell = ""
    /// The size to take where `output` is no terminal.
    public var fallbackSize = Size.usual

    /// The options of a program with this environment.
    public init(environment: [String: String]) {
      self.environment = environment
    }
  }

  /// How many colours are shown.
  public let depth: ColorDepth
  /// The value of `TERM` that nobody knew, so that xterm's description was taken in its place; nil when it was known.
  public let unknownTerminal: String?
  /// The descriptor to wait on for input.
  package let input: Int32

  private let output: Int32
  private let fallbackSize: Size
  private var canvas: CursesCanvas
  private var decoder = InputDecoder()
  /// Whether the last read found anything, be it only a part of something.
  package private(set) var foundInput = false
  private var isOpen = true

  /// Takes the terminal over.
  ///
  /// - Throws: what stands in the way; the terminal is then as it was.
  public init(_ options: Options) throws(TerminalError) {
    guard ct_use_utf8() else { throw .noUTF8 }
    unknownTerminal = try Self.open(options)
    input = options.input
    output = options.output
    fallbackSize = options.fallbackSize
    depth = ColorDepth(colors: Int(ct_colors()), environment: options.environment)
    canvas = CursesCanvas(depth: depth, size: Size(ofTerminal: options.output) ?? options.fallbackSize)
  }

  deinit {
    close()
  }

  /// Opens curses for the terminal's own name, or xterm's when nobody knows it.
  ///
  /// - Returns: the name nobody knew.
  private static func open(_ options: Options) throws(TerminalError) -> String? {
    let name = options.environment["TERM"] ?? ""
    guard !name.isEmpty else { throw .unknownTerminal(name) }
    do {
      try open(name, options)
      return nil
    } catch .unknownTerminal {
      do {
        try open("xterm-256color", options)
      } catch .unknownTerminal {
        throw .unknownTerminal(name)
      }
      return name
    }
  }

  private static func open(_ name: String, _ options: Options) throws(TerminalError) {
    switch ct_open(name, options.input, options.output, options.errors ?? -1, options.farewell) {
    case CT_OPENED: return
    case CT_ALREADY_OPEN: throw .alreadyOpen
    case CT_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(name)
    case CT_NO_DESCRIPTOR: throw .system(call: "fcntl", code: errno)
    default: throw .unknownTerminal(name)
    }
  }

  /// Restores the terminal; afterwards the session does nothing any more.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  // MARK: Showing

  /// The size a surface should have.
  public var size: Size { canvas.size }

  /// Shows a surface: sends what differs from what is there, as one frame.
  public func present(_ surface: Surface, styles: StyleSheet) {
    guard isOpen else { return }
    canvas.present(surface, styles: styles)
  }

  /// Has the next frame sent whole, over whatever a stray program left on the terminal.
  public func repaint() {
    canvas.invalidate()
  }

  /// Takes the size that the terminal has by now, and says it.
  @discardableResult
  public func takeSize() -> Size {
    if isOpen { canvas.resize(to: Size(ofTerminal: output) ?? fallbackSize) }
    return canvas.size
  }

  // MARK: Reading

  /// What was typed and pasted since the last time, without waiting for more.
  public func readInputs() -> [Input] {
    guard isOpen else { return [] }
    var raw: [RawInput] = []
    while let input = RawInput.next() { raw.append(input) }
    foundInput = !raw.isEmpty
    return decoder.decode(raw)
  }

  /// How long to wait for the rest of a paste or a sequence before ``giveUpWaiting()``; nil when nothing is missing.
  package var patience: Duration? { decoder.patience }

  /// What is made of an input whose end never came.
  package func giveUpWaiting() -> [Input] { decoder.giveUp() }

  // MARK: Handing over

  /// Whether there is a shell that would take the terminal back if the desk were suspended; never under a forced command.
  public var canSuspend: Bool { ct_can_suspend() }

  /// Gives the terminal back to the shell and stops, until somebody continues the program.
  public func suspend() {
    guard isOpen, canSuspend else { return }
    ct_hand_over()
    ct_suspend()
    takeBack()
  }

  /// Takes the terminal after somebody stopped and continued the program, or wrote over the screen.
  public func takeBack() {
    guard isOpen else { return }
    ct_take_back()
    takeSize()
  }

  /// Runs another program, such as an editor, on the terminal and waits until it ends.
  ///
  /// - Parameter arguments: the program, looked for in `PATH`, and its arguments.
  /// - Returns: its exit status, or 128 and the number of the signal that ended it.
  /// - Throws: ``TerminalError/system(call:code:)`` when it cannot be run.
  public func run(_ arguments: [String]) throws(TerminalError) -> Int32 {
    guard isOpen else { throw .system(call: "posix_spawn", code: EBADF) }
    ct_hand_over()
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    let status = ct_run(pointers, input, output, ct_real_errors())
    let code = errno
    for pointer in pointers { free(pointer) }
    takeBack()
    guard status >= 0 else { throw .system(call: "posix_spawn", code: code) }
    return status
  }

  // MARK: Beside the screen

  /// Rings the terminal's bell.
  public func ringBell() {
    send("\u{07}")
  }

  /// Asks the terminal to put a text on the clipboard of the person in front of it (OSC 52).
  ///
  /// Nobody can know whether it did. A text of more than 54 KiB is not sent, because terminals drop it.
  /// - Returns: whether it was sent.
  @discardableResult
  public func copy(_ text: String) -> Bool {
    guard isOpen, let sequence = Clipboard.sequence(copying: text) else { return false }
    return send(sequence)
  }

  @discardableResult
  private func send(_ text: String) -> Bool {
    guard isOpen else { return false }
    return text.withCString { ct_send($0, text.utf8.count) }
  }
}
