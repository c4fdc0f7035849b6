import ArgumentParser
import Desk
import Foundation
import Interface
import Logging
import Store
import Terminal

extension OpenDesk {
  /// Puts the desk on the terminal until the person leaves it.
  ///
  /// - Throws: `ExitCode`, as shells count it, when a signal or a lost terminal ended it.
  func runScreens() throws {
    let spool = DraftSpool(directory: URL(filePath: Places().spool(for: store.path)))
    do {
      _ = try spool.takeIn(of: me.login, into: store)
    } catch {
      // The texts stay where they are for the next start; the desk opens all the same.
      ProgramLog.logger(at: Places().log).error(
        "spooled drafts not taken in",
        metadata: ["error": "\(String(reflecting: error))"]
      )
    }
    let place = Places().settings(of: me.login)
    try run(DeskProgram(store, viewer: me, options(Settings(place), place, spool: spool)))
  }

  /// Puts the wall on the terminal, and nothing that could be acted upon.
  ///
  /// - Parameters:
  ///   - page: the page that is held, 1 for the first; nil lets them take turns.
  ///   - rotation: for how many seconds each is shown; the person's own setting when nil.
  /// - Throws: `ExitCode`, as shells count it, when a signal or a lost terminal ended it.
  func runWall(page: Int?, rotation: Int?) throws {
    let place = Places().settings(of: me.login)
    var settings = Settings(place)
    settings.wall.rotation = rotation ?? settings.wall.rotation
    try run(DeskProgram(store, viewer: me, first: WallScreen(page: page), options(settings, place, spool: nil)))
  }

  private func options(_ settings: Settings, _ place: SettingsPlace, spool: DraftSpool?) -> DeskProgram.Options {
    let log = Places().log
    let logger = ProgramLog.logger(at: log)
    return DeskProgram.Options(
      language: Speech.language,
      settings: settings,
      settingsPlace: place,
      environment: ProcessInfo.processInfo.environment,
      log: (log, ProgramLog.open(log)),
      isConfined: ServedRun.current != nil,
      spool: spool,
      clock: { .present },
      report: { logger.error("unforeseen", metadata: ["error": "\(String(reflecting: $0))"]) }
    )
  }

  private func run(_ program: DeskProgram) throws {
    if let reason = try program.run() { throw reason.exitCode }
  }

  /// What a screen may know, for one that is printed.
  func context(size: Size, settings: Settings) throws -> DeskContext {
    DeskContext(
      store: store,
      viewer: me,
      now: now,
      size: size,
      rules: try store.currentRules().rules,
      language: Speech.language,
      keymap: settings.keymap,
      theme: settings.theme,
      themeName: settings.themeName,
      triageMovesOn: settings.triageMovesOn,
      wall: settings.wall,
      looksBack: isPast,
      isConfined: ServedRun.current != nil
    )
  }
}

extension Termination {
  /// What the shell is told: 128 and the number of the signal, as if nobody had caught it.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .hangUp: ExitCode(128 + SIGHUP)
    case .terminated: ExitCode(128 + SIGTERM)
    case .interrupted: ExitCode(128 + SIGINT)
    case .spinning: ExitCode(ExitStatus.bug.rawValue)
    }
  }
}
