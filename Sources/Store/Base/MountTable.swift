import Foundation

/// The file systems that the kernel has mounted, as `/proc/self/mountinfo` tells them (`proc(5)`).
package struct MountTable: Sendable {
  /// File systems that lie on another machine: WAL needs memory that processes share, which they do not give
  /// (`architecture.md`, "The shared database").
  private static let network: Set<String> = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "fuse.glusterfs", "fuse.sshfs", "gfs2", "glusterfs", "lustre",
    "ncpfs",
    "nfs", "nfs4", "ocfs2", "smb2", "smb3", "smbfs",
  ]

  private let kinds: [String: String]

  /// Reads the table of this process; an empty one where the kernel has none.
  package static func current() -> MountTable {
    MountTable(mountinfo: (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
  }

  /// Reads lines such as `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue`.
  package init(mountinfo: String) {
    var kinds: [String: String] = [:]
    for line in mountinfo.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, let dash = words.firstIndex(of: "-"), dash + 1 < words.endIndex else { continue }
      kinds[String(words[2])] = String(words[dash + 1])
    }
    self.kinds = kinds
  }

  /// The kind of network file system that a device number belongs to; nil for a local or unknown one.
  package func networkKind(ofDevice device: UInt64) -> String? {
    guard let kind = kind(ofDevice: device), Self.network.contains(kind) else { return nil }
    return kind
  }

  /// The kind of file system that a device number belongs to; nil for an unknown one.
  package func kind(ofDevice device: UInt64) -> String? {
    let (major, minor) = Self.numbers(ofDevice: device)
    return kinds["\(major):\(minor)"]
  }

  /// The two figures that the kernel writes a device number with: see `gnu_dev_major(3)`.
  static func numbers(ofDevice device: UInt64) -> (major: UInt64, minor: UInt64) {
    ((device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000, device & 0xFF | (device >> 12) & 0xFFFF_FF00)
  }
}
