import Foundation
import GRDB
import GRDBSQLite

/// A file's bytes, read through SQLite without being taken for a database.
enum RawFile {
  /// Why it could not be read.
  struct Failure: Error {
    /// Whether it could not even be opened.
    let isOfOpening: Bool
    /// The system's number of the reason; zero where SQLite knows none.
    let reason: Int32
  }

  /// The first bytes of a file, fewer where it has no more.
  ///
  /// Nothing comes to be beside it, and no lock is taken.
  static func beginning(of path: String, count: Int) throws(Failure) -> [UInt8] {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    guard sqlite3_open_v2(unchangingAddress(of: path), &connection, flags, nil) == SQLITE_OK else {
      throw Failure(isOfOpening: true, reason: sqlite3_system_errno(connection))
    }
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(connection, nil, SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
      let read = file.pointee.pMethods?.pointee.xRead
    else { throw Failure(isOfOpening: true, reason: 0) }
    // What lies beyond the end is read as zeros.
    var bytes = [UInt8](repeating: 0, count: count)
    let result = read(file, &bytes, CInt(count), 0)
    guard result == SQLITE_OK || result == ResultCode.SQLITE_IOERR_SHORT_READ.rawValue else {
      throw Failure(isOfOpening: false, reason: sqlite3_system_errno(connection))
    }
    return bytes
  }

  /// The path as an address of what nobody writes: nothing is looked for beside it, and nothing comes to be there.
  static func unchangingAddress(of path: String) -> String {
    let isPlain: (UInt8) -> Bool = { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || "/._-".contains(character))
    }
    let escaped = path.utf8.map { isPlain($0) ? String(Unicode.Scalar($0)) : String(format: "%%%02X", $0) }
    return "file:" + escaped.joined() + "?immutable=1"
  }
}
