import Foundation
import Glibc
import Testing

/// A real SSH server on this machine alone, with keys, settings and a port of its own; it runs as the account that tests.
final class SecureShellServer {
  struct NotStarted: Error {
    let log: String
  }

  /// Whether the server and the client are there, and the server can be started.
  static let isPossible: Bool = {
    guard let place = try? Place() else { return false }
    return (try? SecureShellServer(in: place)) != nil
  }()

  private let place: Place
  private let port: UInt16
  private let settings: String

  /// Starts a server that knows no key yet.
  ///
  /// - Parameter settings: what it is told besides; as careless as an administrator can be where nothing is said.
  init(in place: Place, settings: String = "StrictModes no\nAcceptEnv *") throws {
    self.place = place
    self.settings = settings
    port = try Self.freePort()
    try FileManager.default.createDirectory(
      atPath: place.path("ssh"),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try place.file("ssh/config", configuration)
    let ran = try place.shell(
      #"""
      # The server wants this directory where it is started by root.
      [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
      ssh-keygen -q -t ed25519 -N '' -f ssh/host && : >ssh/authorized_keys
      /usr/sbin/sshd -f "$PWD/ssh/config" -E "$PWD/ssh/log" || exit 1
      for attempt in $(seq 200); do [ -s ssh/pid ] && exit 0; sleep 0.02; done
      exit 1
      """#
    )
    guard ran.status == 0 else {
      throw NotStarted(log: (try? String(contentsOfFile: place.path("ssh/log"), encoding: .utf8)) ?? ran.err)
    }
  }

  deinit {
    _ = try? place.shell("kill $(cat ssh/pid)")
  }

  /// The server's configuration.
  var configuration: String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(place.path("ssh/host"))
    PidFile \(place.path("ssh/pid"))
    AuthorizedKeysFile \(place.path("ssh/authorized_keys"))
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    UsePAM no
    Subsystem sftp internal-sftp
    \(settings)

    """
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw NotStarted(log: String(cString: strerror(errno))) }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Makes a key and lets it in as that agent, with the line that `guichet ssh authorize` prints.
  func admit(_ login: String) throws {
    let key = try place.shell("ssh-keygen -q -t ed25519 -N '' -C '\(login)@poste' -f ssh/\(login)")
    #expect(key.status == 0, "\(key.err)")
    let line = try place.run("ssh", "authorize", login, "ssh/\(login).pub")
    #expect(line.status == 0, "\(line.err)")
    _ = try place.shell("cat >>ssh/authorized_keys <<'LINE'\n\(line.out)LINE")
  }

  /// The client's command line for somebody who was admitted, as a shell reads it; a command may follow.
  func client(_ login: String, options: String = "") -> String {
    "ssh \(clientOptions(login)) -p \(port) \(options) \(address)"
  }

  /// The options of every client of OpenSSH for somebody who was admitted, but for the port.
  func clientOptions(_ login: String) -> String {
    "-F none -i \(place.path("ssh/\(login)")) -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "
      + "-o LogLevel=ERROR -o BatchMode=yes"
  }

  /// The port, for clients that spell its option otherwise.
  var portNumber: String { "\(port)" }

  /// The account and the machine.
  var address: String { "\(Account.login)@127.0.0.1" }

  /// Has somebody run a command on the other side, exactly as it is written.
  func run(_ command: String, as login: String, options: String = "", stdin: String? = nil) throws -> Ran {
    try place.file("ssh/command", command)
    try place.file("ssh/stdin", stdin ?? "")
    return try place.shell(client(login, options: options) + #" -- "$(cat ssh/command)" <ssh/stdin"#)
  }
}
