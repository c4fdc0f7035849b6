import Foundation
import Testing

/// Compares a screen with the one kept beside the test, in `Goldens/NAME.txt`.
///
/// With `GUICHET_RECORD` set, or where none is kept yet, it is written there and the test fails, so that nobody records
/// without looking.
func expectGolden(
  _ screen: String,
  _ name: String,
  file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens")
  let golden = folder.appending(path: name + ".txt")
  let isRecording = ProcessInfo.processInfo.environment["GUICHET_RECORD"] != nil
  if !isRecording, let kept = try? String(contentsOf: golden, encoding: .utf8) {
    #expect(screen + "\n" == kept, "differs from Goldens/\(name).txt", sourceLocation: sourceLocation)
    return
  }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try (screen + "\n").write(to: golden, atomically: true, encoding: .utf8)
  Issue.record("recorded Goldens/\(name).txt: look at it and run again", sourceLocation: sourceLocation)
}
