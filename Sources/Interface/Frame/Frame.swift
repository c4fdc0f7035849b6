import Desk
import Store
import Terminal

/// What the frame asks of the program around it.
public enum Effect: Sendable {
  /// Work to do beside the screen, whose answer is to be delivered.
  case work(Work)
  /// A text for the terminal's clipboard.
  case copy(String)
  /// A text for the person's editor.
  case editText(String)
  case bell
  case repaint
  case quit
}

/// The screens that are open and what stands around them: prompts, messages, the last line.
///
/// It is a value that is told what happens and says what it needs; the program around it owns terminal and time.
public struct Frame: Sendable {
  /// What every screen may know.
  public internal(set) var desk: DeskContext
  /// The open screens; the last one is shown.
  public internal(set) var screens: [any Screen]
  /// What is said on the last line until the next key.
  public internal(set) var notice: Notice?
  /// What is asked on the last line.
  public internal(set) var prompt: Prompt?
  var effects: [Effect] = []

  /// A frame around a first screen.
  public init(_ first: any Screen, _ desk: DeskContext) {
    self.desk = desk
    screens = [first]
  }

  /// The screen that is shown.
  public var top: any Screen { screens[screens.count - 1] }
}
