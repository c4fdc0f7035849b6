import ArgumentParser
import Desk
import Foundation
import Interface
import SecureShell

/// `guichet ssh authorize LOGIN KEYFILE`: the line of `authorized_keys` that makes a key a person of the desk.
struct SecureShellAuthorize: ParsableCommand {
  static let configuration = CommandConfiguration.say("authorize", .secureShellAuthorize)

  @OptionGroup var desk: DeskOptions

  @Argument(help: .say(.login, "login"))
  var login: String

  @Argument(help: .say(.publicKey, "keyfile"), completion: .file())
  var file: GivenFile

  func run() throws {
    let open = try desk.open(.readOnly)
    guard open.me.has(.administer) else { throw Refusal.missingRight(.administer) }
    // The line names the database to whoever holds the key: that is for its owner to give away.
    guard try open.store.owner() == UnixUser.current?.id else {
      throw ServedProblem.notTheOwner(path: open.store.path)
    }
    let login = Login(login)
    guard let agent = try open.store.agent(login, viewer: open.me) else { throw CommandProblem.noAgent(login) }
    guard agent.has(.read) else { throw ServedProblem.agentMayNothing(login) }
    let key = try key()
    do {
      let command = try ForcedCommand(
        program: Self.program,
        database: open.store.path,
        login: login.rawValue
      )
      try Output.results.line(AuthorizedKey.line(for: key, forcedTo: command))
    } catch ForcedCommand.Mistake.unwritable(let word) {
      throw ServedProblem.unwritable(word)
    }
  }

  private func key() throws -> PublicKey {
    let text = try file.text()
    do {
      return try PublicKey(text)
    } catch {
      throw KeyProblem(file: file.path, mistake: error)
    }
  }

  /// Where the program that runs is, behind every symbolic link.
  static var program: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
  }
}
