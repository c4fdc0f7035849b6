import Desk
import Terminal

/// Prints one screen as text, for `guichet screen`.
public enum ScreenPrinter {
  /// The screen of a place as it is at a moment, its last line included.
  ///
  /// - Parameters:
  ///   - size: the size of the terminal it is drawn for.
  ///   - colors: how many colours to print it with; nil for plain text.
  /// - Throws: `NoSuchTicket`, `StoreError`, and what reading the desk throws.
  public static func text(
    of destination: Destination,
    size: Size,
    _ desk: DeskContext,
    colors: (depth: ColorDepth, theme: Theme)? = nil
  ) throws -> String {
    switch destination {
    case .ticket(let number), .explain(let number):
      // What a past moment shows is cut off there: a ticket that came later is not there.
      guard try desk.ticket(number) != nil else { throw NoSuchTicket(number) }
    default: break
    }
    var frame = Frame(try destination.screen(desk), desk, size: size)
    var effects = frame.start()
    // What a screen reads beside itself is read here and now.
    while !effects.isEmpty {
      var next: [Effect] = []
      for case .work(let work) in effects {
        let result = Result<any Sendable, any Error> { try work.body(desk.store) }
        next += frame.deliver(Answer(id: work.id, result: result))
      }
      effects = next
    }
    // Whoever prints a screen is not there to read that it could not be drawn.
    if let failure = frame.top.failure { throw failure }
    let surface = frame.view()
    guard let colors else { return surface.text }
    return surface.ansi(depth: colors.depth) { colors.theme.styles.look(of: $0, at: colors.depth) }
  }
}
