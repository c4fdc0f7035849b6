import Desk
import Foundation

/// Where a person's settings are: `config.toml` and the themes beside it (`interface.md`, where things are).
public struct SettingsPlace: Hashable, Sendable {
  /// The person's own directory, in which her choices are kept; nil where there can be none.
  public var own: String?
  /// The directory that holds for her where she has nothing of her own: that of the account she is served in.
  public var shared: String?

  /// A place of those directories.
  public init(own: String?, shared: String? = nil) {
    self.own = own
    self.shared = shared
  }

  private static let file = "/config.toml"

  private var directories: [String] { [own, shared].compactMap(\.self) }

  /// The text of the settings, and how mistakes name it; an empty one where there are none.
  ///
  /// - Throws: that the file is there and cannot be read.
  func configuration() throws(SettingMistake) -> (text: String, file: String) {
    let files = directories.map { $0 + Self.file }
    for file in files {
      if let text = try SettingsFile.text(at: file) { return (text, file) }
    }
    return ("", files.first ?? Self.file)
  }

  // MARK: Themes

  /// The theme of a name and how mistakes name it: a person's own before a built-in one; nil when there is none.
  public func theme(_ name: String) -> (text: String, file: String)? {
    guard Self.isName(name) else { return nil }
    for directory in directories {
      let file = directory + "/themes/" + name + ".toml"
      if let text = try? SettingsFile.text(at: file) { return (text, file) }
    }
    return Theme.builtIn(name)
  }

  /// The names of all themes there are: the program's in their order, then others by name.
  public var themeNames: [String] {
    let own = directories.flatMap { directory in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: directory + "/themes")) ?? []
      return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(".toml".count)) }.filter(Self.isName)
    }
    return Theme.builtInNames + Set(own).subtracting(Theme.builtInNames).sorted()
  }

  /// Whether a word can name a theme: never a way to a file elsewhere.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix(".")
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }

  /// Has the settings name that theme from now on; everything else in the file stays as it is.
  ///
  /// Where only shared settings hold so far, they are copied first: what one person chooses is not chosen for others.
  ///
  /// - Throws: why it was not kept.
  public func keep(theme name: String) throws(SettingMistakes) {
    guard let own else {
      throw SettingMistakes(all: [SettingMistake(file: Self.file, key: "theme", found: nil, problem: .unwritableFile)])
    }
    let file = own + Self.file
    do throws(SettingMistake) {
      let text = try ThemeLine.set(name, in: try configuration().text, file: file)
      // A link stays one: it is what it leads to that changes.
      let target = URL(filePath: file).resolvingSymlinksInPath()
      do {
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target, options: .atomic)
      } catch {
        throw SettingMistake(file: file, key: "", found: nil, problem: .unwritableFile)
      }
    } catch {
      throw SettingMistakes(all: [error])
    }
  }
}
