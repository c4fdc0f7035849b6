import Foundation

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
  static var current: UnixUser? {
    let id = getuid()
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

  private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
