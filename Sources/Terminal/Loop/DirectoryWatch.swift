import CTerminal
import Glibc

/// Notices that files in a directory change, whoever changes them.
///
/// Reading and opening files does not count, so that looking at a change never looks like another. The directory is
/// watched and not the files, because those may be made anew.
public final class DirectoryWatch: EventSource {
  /// What the loop waits on.
  public let descriptor: Int32
  /// Whether the directory was removed or moved, so that nothing will be noticed any more.
  public private(set) var isGone = false

  /// A file whose changes do not count, such as one's own; nil for none.
  public var ignored: String?

  private let names: [String]

  /// Watches files of these names in a directory; all of them if there is no name.
  ///
  /// - Parameter noticesClosing: whether it counts as a change that a file is closed which was open for writing, as the end of
  ///   its process does, however it comes.
  /// - Throws: ``TerminalError/system(call:code:)`` when the directory cannot be watched.
  public init(
    directory: String,
    names: [String] = [],
    noticesClosing: Bool = false
  ) throws(TerminalError) {
    self.names = names
    descriptor = ct_directory_source(directory, noticesClosing)
    guard descriptor >= 0 else { throw .system(call: "inotify", code: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Reads what changed and says whether one of the files did, or the directory itself went.
  public func drain() -> Bool {
    let pointers = names.map { UnsafePointer(strdup($0)) }
    defer { for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }
    switch ct_drain_directory(descriptor, pointers, Int32(pointers.count), ignored) {
    case CT_UNCHANGED:
      return false
    case CT_DIRECTORY_GONE:
      isGone = true
      return true
    default:
      return true
    }
  }
}
