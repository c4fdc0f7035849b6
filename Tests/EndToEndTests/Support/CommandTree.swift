/// The commands that the program has, as it tells them itself.
enum CommandTree {
  /// A command that has none below it.
  struct Leaf {
    let path: [String]
    fileprivate let arguments: [Value]

    /// Lines of words that name a file in every way the command has: one line for each argument that names one.
    func wordsNaming(file: String) -> [[String]] {
      let needed = arguments.filter { $0["isOptional"] != .bool(true) }
      return arguments.filter(\.namesFile).map { asked in
        let others = needed.filter { $0 != asked }
        return path + ([asked] + others).flatMap { $0.words(with: $0 == asked ? file : "1") }
      }
    }
  }

  /// The commands that have none below them, from that one on; the first one's own name is left out.
  static func leaves(of command: Value, under path: [String] = []) -> [Leaf] {
    let below = command["subcommands"].list.filter { $0["commandName"].text != "help" }
    guard !below.isEmpty else { return [Leaf(path: path, arguments: command["arguments"].list)] }
    return below.flatMap { leaves(of: $0, under: path + [$0["commandName"].text ?? ""]) }
  }
}

extension Value {
  fileprivate var namesFile: Bool { self["completionKind"].keys.contains("file") }

  /// The argument with that value, as the command line has it.
  fileprivate func words(with value: String) -> [String] {
    guard self["kind"] == .text("option") else { return self["kind"] == .text("flag") ? [] : [value] }
    return ["--" + (self["preferredName"]["name"].text ?? ""), value]
  }
}
