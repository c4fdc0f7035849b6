import Foundation

/// With whom the files of a desk are shared: what the directory they lie in says (`architecture.md`, "Two ways to deploy").
package enum Sharing: Sendable {
  /// The account that owns them alone.
  case nobody
  /// The directory's group reads.
  case reading
  /// The directory's group reads and writes.
  case writing

  /// The sharing that a directory of that mode means: only one that hands its group down shares with it.
  package init(directory mode: mode_t) {
    let group = mode & (S_IRWXG)
    guard mode & S_ISGID != 0, group & (S_IRGRP | S_IXGRP) == (S_IRGRP | S_IXGRP) else {
      self = .nobody
      return
    }
    self = group & S_IWGRP == 0 ? .reading : .writing
  }

  /// The mode of a directory beside the database, for the same people as the database itself.
  package var directoryMode: mode_t {
    switch self {
    case .nobody: 0o700
    case .reading: 0o2750
    case .writing: 0o2770
    }
  }

  /// The mode of a file, whatever the umask; never anything for the rest of the world.
  package var fileMode: mode_t {
    switch self {
    case .nobody: 0o600
    case .reading: 0o640
    case .writing: 0o660
    }
  }
}
