import ArgumentParser
import Foundation
import Interface
import Terminal

/// `guichet screen VIEW`: one screen as text.
struct ScreenCommand: ServableOnDesk {
  static let configuration = CommandConfiguration.say("screen", .screen)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var moment: MomentOptions

  @Argument(help: .say(.view, "view"))
  var view: String

  @Option(help: .say(.size, "size"))
  var size = "120x36"

  @Flag(help: .say(.ansi))
  var ansi = false

  func run() throws {
    guard let destination = Destination(view: view) else { throw UsageProblem.notAView(view) }
    let size = try Words.size(size)
    let open = try desk.open(.readOnly, at: moment.at)
    let settings = Settings(Places().settings(of: open.me.login))
    // What is printed may be for somebody else: that it looks otherwise than was asked is told beside it.
    for mistake in settings.mistakes { try Output.messages.line(said(SettingMistakeText(mistake))) }
    let context = try open.context(size: size, settings: settings)
    let text = try ScreenPrinter.text(
      of: destination,
      size: size,
      context,
      colors: ansi ? (ColorDepth(colors: 256, environment: ProcessInfo.processInfo.environment), settings.theme) : nil
    )
    try Output.results.write(text.hasSuffix("\n") ? text : text + "\n")
  }
}
