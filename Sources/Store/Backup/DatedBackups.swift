import Desk
import Foundation

/// The dated backups of one name: `desk-2026-07-13T143205Z.db` and its like, of which the newest stay.
struct DatedBackups {
  private let directory: String
  private let stem: String
  private let ending: String

  /// Those that `desk.db` is the common name of.
  init(of path: String) {
    let path = path as NSString
    directory = path.deletingLastPathComponent.isEmpty ? "." : path.deletingLastPathComponent
    let name = path.lastPathComponent as NSString
    // A name such as `.db` is all stem.
    stem = name.deletingPathExtension
    ending = name.pathExtension.isEmpty ? "" : "." + name.pathExtension
  }

  /// The path of the one that was made at that moment; the moment is UTC's, so that it never repeats and sorts as text.
  func path(at moment: Instant) -> String {
    directory + "/" + stem + "-" + moment.rfc3339.replacing(":", with: "") + ending
  }

  /// Takes away all but that one and the newest others, `count` together, and says which went.
  ///
  /// Nothing that is named otherwise is touched, nor anything but plain files.
  func prune(keeping count: Int, with newest: String) -> [String] {
    let newestName = (newest as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    // The one just made stays, also where a clock was set back and others seem newer.
    let others = names.filter { $0 != newestName && isOurs($0) }.sorted(by: >)
    return others.dropFirst(max(0, count - 1)).map { directory + "/" + $0 }.filter { path in
      var facts = stat()
      return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && unlink(path) == 0
    }
  }

  private func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return false }
    let stamp = name.dropFirst(stem.count + 1).dropLast(ending.count)
    return stamp.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{6}Z/) != nil
  }
}
