import Desk
import Foundation

/// What one writer saw happen, a line each, written at once: a writer may be killed at any moment.
struct Diary {
  /// One thing that happened.
  enum Line: Equatable {
    /// The desk was opened.
    case opened(Duration)
    /// The desk answered an act.
    case committed(Duration)
    /// It said that it is done.
    case done(sequence: Int, number: TicketNumber, version: Int, verb: String)
    /// It said why not.
    case refused
    /// Something went wrong that would have reached a person.
    case failed(String)
  }

  struct CannotWrite: Error {
    let path: String
  }

  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CannotWrite(path: path) }
  }

  mutating func note(_ line: Line) {
    let text = line.text + "\n"
    _ = text.withCString { write(descriptor, $0, text.utf8.count) }
  }

  /// What a diary tells; a line that a kill cut short tells nothing.
  static func read(_ path: String, of login: String) -> [DiaryLine] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      Line(String(line)).map { DiaryLine(login: login, line: $0) }
    }
  }
}

/// A line of somebody's diary.
struct DiaryLine {
  let login: String
  let line: Diary.Line
}

extension [DiaryLine] {
  var openings: [Duration] { compactMap { if case .opened(let time) = $0.line { time } else { nil } } }
  var commits: [Duration] { compactMap { if case .committed(let time) = $0.line { time } else { nil } } }
  var refusals: Int { count { $0.line == .refused } }
  var errors: [String] { compactMap { if case .failed(let why) = $0.line { $0.login + ": " + why } else { nil } } }
  /// The acts that the desk said were done.
  var confirmed: [DiaryLine] { filter { if case .done = $0.line { true } else { false } } }
}

extension Diary.Line {
  private static func microseconds(_ time: Duration) -> Int { Int(time / .microseconds(1)) }

  var text: String {
    switch self {
    case .opened(let time): "opened \(Self.microseconds(time)) ."
    case .committed(let time): "committed \(Self.microseconds(time)) ."
    case .done(let sequence, let number, let version, let verb):
      "done \(sequence) \(number.text) \(version) \(verb) ."
    case .refused: "refused ."
    case .failed(let why): "failed " + why.replacing("\n", with: " ") + " ."
    }
  }

  init?(_ line: String) {
    let words = line.split(separator: " ")
    guard words.count > 1, words.last == "." else { return nil }
    switch (words[0], words.count) {
    case ("opened", 3): self = .opened(.microseconds(Int(words[1]) ?? 0))
    case ("committed", 3): self = .committed(.microseconds(Int(words[1]) ?? 0))
    case ("done", 6):
      guard let sequence = Int(words[1]), let number = TicketNumber(words[2]), let version = Int(words[3]) else {
        return nil
      }
      self = .done(sequence: sequence, number: number, version: version, verb: String(words[4]))
    case ("refused", 2): self = .refused
    case ("failed", _): self = .failed(words.dropFirst().dropLast().joined(separator: " "))
    default: return nil
    }
  }
}
