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
    let log = Places().log
    let logger = ProgramLog.logger(at: log)
    let environment = ProcessInfo.processInfo.environment
    let spool = DraftSpool(directory: URL(filePath: Places().spool(for: store.path)))
    do {
      _ = try spool.takeIn(of: me.login, into: store)
    } catch {
      // The texts stay where they are for the next start; the desk opens all the same.
      logger.error("spooled drafts not taken in", metadata: ["error": "\(String(reflecting: error))"])
    }
    let place = Places().settings(of: me.login)
    let options = DeskProgram.Options(
      language: Speech.language,
      settings: Settings(place),
      settingsPlace: place,
      environment: environment,
      log: (log, ProgramLog.open(log)),
      isConfined: ServedRun.current != nil,
      spool: spool,
      clock: { .present },
      report: { logger.error("unforeseen", metadata: ["error": "\(String(reflecting: $0))"]) }
    )
    if let reason = try DeskProgram(store, viewer: me, options).run() { throw reason.exitCode }
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
