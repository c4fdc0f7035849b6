import Desk

/// What came of a backup.
public struct BackupReport: Hashable, Sendable {
  /// The file that was made.
  public var path: String
  /// How long it is.
  public var bytes: Int
  /// The older dated backups that were taken away for it.
  public var removed: [String]
}

/// What came of a restoration.
public struct RestoreReport: Hashable, Sendable {
  /// The desk that is there now.
  public var desk: String
  /// Where the one that was there before is kept; nil where there was none.
  public var kept: String?
  /// When the restored desk was last changed; nil for one that never was.
  public var lastEntry: Instant?
}
