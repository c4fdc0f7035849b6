import ArgumentParser
import Interface

/// `guichet ssh …`: people who come in over SSH with a key.
struct SecureShellGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "ssh",
    .secureShell,
    subcommands: [SecureShellAuthorize.self, SecureShellCheck.self, SecureShellServe.self]
  )
}
