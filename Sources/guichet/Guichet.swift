import ArgumentParser
import Interface

/// The support desk: without a command, its screens on the terminal.
@main
struct Guichet: ParsableCommand {
  /// What the program is called.
  static let name = "guichet"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: said(CommandHelp.guichet),
    version: "0.1.0",
    subcommands: [
      DeskCommand.self, DemoCommand.self, InitCommand.self, ScreenCommand.self, WallCommand.self, TicketGroup.self,
      MigrationGroup.self,
      CustomerGroup.self, ContactGroup.self, AgentGroup.self, RulesGroup.self, ClocksGroup.self,
      ImportCommand.self, EventsCommand.self, ReportGroup.self, BackupCommand.self, RestoreCommand.self,
      DoctorCommand.self, ThemeGroup.self,
      SecureShellGroup.self,
    ],
    defaultSubcommand: DeskCommand.self
  )

  /// Runs the command line to its end, whatever that is.
  static func main() {
    ServedRun.current?.shutOut()
    do {
      var command = try parseAsRoot(GivenWords.arranged(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      Ending(of: error).end()
    }
  }
}
