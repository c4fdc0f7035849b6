import ArgumentParser
import Desk
import Interface
import SecureShell

/// `guichet ssh check`: what is unsafe about how the desk is reached, a line each.
///
/// It looks at files and settings alone, so that an administrator of the machine who is no agent can run it too.
struct SecureShellCheck: ParsableCommand {
  static let configuration = CommandConfiguration.say("check", .secureShellCheck)

  @OptionGroup var speech: SpeechOptions
  @OptionGroup var form: FormOptions

  @Option(name: .customLong("db"), help: .say(.database, "path"), completion: .file())
  var path: String?

  @Option(name: .customLong("sshd-config"), help: .say(.daemonConfiguration, "file"), completion: .file())
  var daemonConfiguration: String?

  func run() throws {
    let setup = try SetupFacts(of: Places().database(named: path), configuration: daemonConfiguration).setup
    let findings = setup.findings
    let count = findings.count(where: \.isUnsafe)
    if form.json {
      try Output.results.json(
        [
          "safe": .bool(count == 0),
          "deployment": .string(setup.isShared ? "group" : "service"),
          "findings": .array(findings.map(Self.json)),
        ]
      )
    } else {
      for finding in findings {
        try Output.results.say((finding.isUnsafe ? "✗ " : "· ") + said(SetupText.finding(finding)))
      }
      if count == 0 { try Output.results.say("✓ " + said(SetupText.safe)) }
    }
    if count > 0 { throw Failure([said(SetupText.unsafe(count))], .badConfiguration) }
  }

  private static func json(_ finding: SetupFinding) -> JSON {
    [
      "code": .string(finding.code),
      "unsafe": .bool(finding.isUnsafe),
      "place": .string(orNull: finding.place),
      "text": .string(said(SetupText.finding(finding))),
    ]
  }
}
