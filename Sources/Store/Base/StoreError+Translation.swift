import Desk
import GRDB

/// A row that contradicts what every row is written by.
struct Inconsistency: Error {
  /// What was being read.
  let what: String

  init(of what: String) {
    self.what = what
  }
}

extension StoreError {
  /// Tells what happened in the desk's own terms; what is not the database's passes through as it is.
  ///
  /// The one place where SQLite's errors are read. Messages of SQLite name tables and columns, never what people wrote.
  static func translating<Result>(_ file: DeskFile, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, file: file)
    } catch let error as RowDecodingError {
      throw StoreError.corrupt(path: file.name, what: String(describing: type(of: error)))
    } catch let error as DecodingError {
      throw StoreError.corrupt(path: file.name, what: error.place)
    } catch let error as Inconsistency {
      throw StoreError.corrupt(path: file.name, what: error.what)
    } catch History.Fault.notBorn {
      throw StoreError.corrupt(path: file.name, what: "journal")
    } catch let error as TimelineMistake {
      throw StoreError.corrupt(path: file.name, what: "timeline: \(error)")
    }
  }

  /// What SQLite refused, of that file.
  init(_ error: DatabaseError, file: DeskFile) {
    let path = file.name
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      // A shared memory file or a sync that finds no room is an I/O error for SQLite.
      case .SQLITE_IOERR: file.diskIsFull ? .diskFull(path: path) : .inputOutput(path: path, reason: 0)
      case .SQLITE_READONLY: .readOnly(path: path)
      // The WAL files of a desk that was copied to where nothing may be written cannot be made.
      case .SQLITE_CANTOPEN: file.directoryIsWritable ? .noAccess(path: path) : .readOnly(path: path)
      case .SQLITE_PERM, .SQLITE_AUTH: .noAccess(path: path)
      case .SQLITE_CORRUPT: .corrupt(path: path, what: error.message ?? "")
      case .SQLITE_NOTADB: .notADesk(path: path)
      case .SQLITE_INTERRUPT, .SQLITE_ABORT: .interrupted
      default: .fault(code: error.extendedResultCode.rawValue, message: error.message ?? "")
      }
  }
}

extension DecodingError {
  /// Where in a stored value the decoder stumbled.
  fileprivate var place: String {
    let context =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context): context
      case .dataCorrupted(let context): context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "")
      }
    return context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
