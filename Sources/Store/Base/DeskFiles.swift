import Foundation

/// The files of a desk as they lie on the disk, for whoever inspects who may reach them.
package struct DeskFiles: Sendable {
  /// The database, behind every symbolic link.
  package let database: String
  /// The directory it lies in.
  package let directory: String
  /// With whom that directory shares its files.
  package let sharing: Sharing

  /// The files of the desk at that path.
  ///
  /// - Throws: `StoreError` when there is no desk.
  package init(at path: String) throws(StoreError) {
    let file = DeskFile(path)
    try file.check(forWriting: false)
    database = file.path
    directory = (file.path as NSString).deletingLastPathComponent
    var facts = stat()
    guard stat(directory, &facts) == 0 else { throw .noDesk(path: path) }
    sharing = Sharing(directory: facts.st_mode)
  }

  /// The database, and everything beside it that is named after it, with what lies in directories of that name.
  package var all: [String] {
    let name = (database as NSString).lastPathComponent
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: directory)) ?? []
    let beside = names.filter { $0.hasPrefix(name) && $0 != name }.sorted().map { directory + "/" + $0 }
    let inside = beside.flatMap { path in
      ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted().map { path + "/" + $0 }
    }
    return [database] + beside + inside
  }
}
