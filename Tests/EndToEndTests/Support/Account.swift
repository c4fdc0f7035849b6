import Foundation

/// What the account that runs the tests can do.
enum Account {
  /// Whether the program can be run as `nobody`, who must be able to reach it.
  static let canBecomeNobody: Bool = {
    guard getuid() == 0, let place = try? Place() else { return false }
    return (try? place.asNobody("--help").status) == 0
  }()

  /// Whether a file system can be mounted.
  static let canMount: Bool = {
    guard getuid() == 0, let place = try? Place() else { return false }
    return (try? SmallDisk(in: place, megabytes: 1)) != nil
  }()

  /// The login that the program sees.
  static let login = NSUserName()
}

extension Place {
  /// Runs `guichet` as the account `nobody`.
  func asNobody(_ arguments: String..., environment: [String: String] = [:]) throws -> Ran {
    try asNobody(arguments, environment: environment)
  }

  /// Runs `guichet` as the account `nobody`.
  func asNobody(_ arguments: [String], environment: [String: String] = [:]) throws -> Ran {
    _ = try shell("mkdir -p home tmp; chmod 755 .; chmod 777 tmp")
    let words = arguments.map { "'" + $0 + "'" }.joined(separator: " ")
    return try shell(
      #"exec setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups "$guichet" "# + words,
      environment: environment
    )
  }
}

/// A file system of little room; it goes with the value.
final class SmallDisk {
  /// Where it is mounted.
  let path: String
  private let place: Place

  struct CannotMount: Error {}

  init(in place: Place, megabytes: Int) throws {
    self.place = place
    path = place.path("disk")
    let ran = try place.shell("mkdir -p disk && mount -t tmpfs -o size=\(megabytes)m tmpfs disk")
    guard ran.status == 0 else { throw CannotMount() }
  }

  /// Leaves no room.
  func fill() throws {
    _ = try place.shell("cat /dev/zero >disk/filler")
  }

  deinit {
    _ = try? place.shell("umount -l disk")
  }
}
