import Desk
import Foundation
import Interface

/// Where the program's files are, by the rules of the XDG directories (`interface.md`, "Where things are").
struct Places: Sendable {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// The shared database: as named on the command line, else by `GUICHET_DB`, else the person's own.
  func database(named path: String?) -> String {
    path ?? value(of: "GUICHET_DB") ?? directory("XDG_DATA_HOME", else: ".local/share") + "/guichet/guichet.db"
  }

  /// The directory of personal settings and themes.
  var settings: String { directory("XDG_CONFIG_HOME", else: ".config") + "/guichet" }

  /// Where the settings of an agent are: one's own, but for somebody who is served in another's account in `agents/LOGIN`
  /// there, and where that has nothing, the account's.
  func settings(of agent: Login) -> SettingsPlace {
    guard ServedRun.current != nil else { return SettingsPlace(own: settings) }
    let isName = !agent.rawValue.contains("/") && ![".", "..", ""].contains(agent.rawValue)
    return SettingsPlace(own: isName ? settings + "/agents/" + agent.rawValue : nil, shared: settings)
  }

  /// The log of surprises.
  var log: String { directory("XDG_STATE_HOME", else: ".local/state") + "/guichet/guichet.log" }

  /// Where unfinished texts of that desk wait for the next start; desks do not share them.
  func spool(for database: String) -> String {
    let path = URL(filePath: database).standardizedFileURL.path
    let name = path.utf8.map { UInt8(ascii: "/") == $0 ? "%" : String(UnicodeScalar($0)) }.joined()
    // A name of a file has room for 255 bytes.
    return directory("XDG_STATE_HOME", else: ".local/state") + "/guichet/drafts/" + name.suffix(120)
  }

  private func directory(_ variable: String, else fallback: String) -> String {
    // A relative path is to be ignored, says the XDG specification.
    if let path = value(of: variable), path.hasPrefix("/") { return path }
    return (value(of: "HOME") ?? UnixUser.current?.home ?? "/") + "/" + fallback
  }

  private func value(of variable: String) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}
