import ArgumentParser
import Exchange
import Interface
import Store

/// `guichet report stats`: every figure of the wall, of one moment.
struct ReportStats: ServableOnDesk {
  static let configuration = CommandConfiguration.say("stats", .reportStats)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  func run() throws {
    let open = try desk.open(.readOnly, at: moment.at)
    let figures = try open.store.figures(viewer: open.me, now: open.now, looksBack: open.isPast)
    if form.json {
      try Output.results.json(figures.json)
    } else {
      try FiguresText(figures, formats: try open.formats(), rules: try open.rules()).write()
    }
  }
}
