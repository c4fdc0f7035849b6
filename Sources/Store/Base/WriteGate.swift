/// The one door to writing: an exclusive `flock` on a file beside the database (`architecture.md`, "The write gate").
///
/// SQLite up to 3.51.2 can corrupt a WAL database when one process commits while another checkpoints; behind this gate no
/// two processes of ours do either at the same time. The kernel frees the lock of a process that is killed.
struct WriteGate: Sendable {
  /// The file that is locked.
  let file: LockFile
  /// How long to wait for it.
  let patience: Duration

  /// Runs `body` while holding the gate.
  ///
  /// - Throws: `StoreError.locked` when it was not had in time.
  func hold<Result>(patience: Duration? = nil, _ body: () throws -> Result) throws -> Result {
    let lock = try file.lock(patience: patience ?? self.patience)
    defer { lock.release() }
    return try body()
  }
}
