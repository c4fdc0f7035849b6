/// What is said of backups and restorations that were made.
public enum BackupText: Hashable, Worded {
  case made(path: String, size: String)
  case removed([String])
  case notNoted(reason: String)
  case restored(desk: String, lastChange: String?)
  case kept(path: String)

  /// The sentence.
  public var wording: Wording {
    switch self {
    case .made(let path, let size):
      Wording(fr: "Sauvegarde faite et vérifiée : \(path) (\(size))", en: "Backup made and checked: \(path) (\(size))")
    case .removed(let paths):
      Wording(
        fr: "Plus anciennes, retirées : \(paths.joined(separator: ", "))",
        en: "Older ones taken away: \(paths.joined(separator: ", "))"
      )
    case .notNoted(let reason):
      Wording(
        fr: "la sauvegarde est faite, mais le journal du guichet n'a pu le noter : \(reason)",
        en: "the backup is made, but the desk's journal could not note it: \(reason)"
      )
    case .restored(let desk, nil): Wording(fr: "Guichet remis en place : \(desk)", en: "Desk put in place: \(desk)")
    case .restored(let desk, let moment?):
      Wording(
        fr: "Guichet remis en place : \(desk), tel qu'il était \(moment)",
        en: "Desk put in place: \(desk), as it was \(moment)"
      )
    case .kept(let path):
      Wording(fr: "Celui qui y était est gardé : \(path)", en: "The one that was there is kept: \(path)")
    }
  }

  /// One of each.
  public static let samples: [BackupText] = [
    .made(path: "p", size: "12 Mo"), .removed(["a", "b"]), .notNoted(reason: "r"),
    .restored(desk: "p", lastChange: nil), .restored(desk: "p", lastChange: "lun. 09:40"), .kept(path: "p"),
  ]
}
