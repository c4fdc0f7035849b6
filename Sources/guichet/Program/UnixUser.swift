import Foundation

/// A group as the system has it; the name alone would be a function's.
private typealias SystemGroup = group

/// The account under which the program runs, as the system knows it: the real user, whatever the environment says.
struct UnixUser: Sendable {
  /// The account's number.
  let id: uid_t
  /// The login.
  let login: String
  /// The person's name from the account's description; the login where there is none.
  let name: String
  /// The home directory.
  let home: String

  /// The account of this process; nil when the system has no name for it.
  static var current: UnixUser? { account(getuid()) }

  /// The account of that number; nil when the system has no name for it.
  static func account(_ id: uid_t) -> UnixUser? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, getpwuid_r(id, &entry, base, buffer.count, &found) == 0, found != nil else {
        return nil
      }
      let login = text(entry.pw_name)
      let name = text(entry.pw_gecos).prefix { $0 != "," }
      return UnixUser(id: id, login: login, name: name.isEmpty ? login : String(name), home: text(entry.pw_dir))
    }
  }

  /// The name of a group; nil when it has none.
  static func group(_ id: gid_t) -> String? {
    var entry = SystemGroup()
    var found: UnsafeMutablePointer<SystemGroup>?
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, getgrgid_r(id, &entry, base, buffer.count, &found) == 0, found != nil else {
        return nil
      }
      return text(entry.gr_name)
    }
  }

  /// Whether one can come in with a password; nil when only root could see that.
  var hasPassword: Bool? {
    guard let secret = Self.secret(of: login) else { return nil }
    // What begins so is no password's (`shadow(5)`); an empty one lets anybody in.
    return !secret.hasPrefix("!") && !secret.hasPrefix("*")
  }

  /// What the file of passwords holds for an account; only root may read it.
  private static func secret(of login: String) -> String? {
    guard let lines = try? String(contentsOfFile: "/etc/shadow", encoding: .utf8) else { return nil }
    let fields = lines.split(separator: "\n").map { $0.split(separator: ":", omittingEmptySubsequences: false) }
    return fields.first { $0.count > 1 && $0[0] == login }.map { String($0[1]) }
  }

  private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
