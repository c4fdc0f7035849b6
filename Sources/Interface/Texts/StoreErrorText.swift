import Store
import Terminal

/// Why the shared database cannot be used, with the mend where there is one.
public struct StoreErrorText: Worded {
  /// The error.
  public let error: StoreError

  /// The text of an error.
  public init(_ error: StoreError) {
    self.error = error
  }

  /// One of each.
  public static var samples: [StoreErrorText] {
    let path = "/x/guichet.db"
    let errors: [StoreError] = [
      .noDesk(path: path), .notADesk(path: path), .replaced(path: path), .alreadyThere(path: path),
      .newerSchema(path: path, found: 2, known: 1), .olderSchema(path: path, found: 1, known: 2), .readOnly(path: path),
      .noAccess(path: path),
      .diskFull(path: path), .locked(path: path), .loadUnderWay(path: path),
      .backupUnderWay(path: path), .notABackup(path: path), .foreignBackup(path: path),
      .unsoundBackup(path: path, what: "row 7 missing"),
      .inUse(path: path, by: []), .inUse(path: path, by: [4711, 4712]), .corrupt(path: path, what: "ticket 7"),
      .networkFileSystem(path: path, kind: "nfs"), .cannotCreate(path: path, reason: 13),
      .inputOutput(path: path, reason: 5), .interrupted, .fault(code: 1, message: "syntax"),
    ]
    return errors.map(StoreErrorText.init)
  }

  /// The sentence.
  public var wording: Wording {
    switch error {
    case .noDesk(let path):
      Wording(
        fr: "\(path) : aucun guichet ici ; « guichet init » en crée un, « guichet demo » en montre un",
        en: "\(path): no desk here; \"guichet init\" makes one, \"guichet demo\" shows one"
      )
    case .notADesk(let path):
      Wording(fr: "\(path) : ce fichier n'est pas un guichet", en: "\(path): this file is not a desk")
    case .replaced(let path):
      Wording(
        fr: "\(path) : la base a été retirée ou remplacée, rien n'a été écrit ; la remettre en place",
        en: "\(path): the database was removed or replaced, nothing was written; put it back in place"
      )
    case .alreadyThere(let path):
      Wording(
        fr: "\(path) : il y a déjà quelque chose ici ; choisir un autre chemin avec --db",
        en: "\(path): something is here already; choose another path with --db"
      )
    case .newerSchema(let path, let found, let known):
      Wording(
        fr: "\(path) : fait par un guichet plus récent (schéma \(found), connu \(known)) ; mettre guichet à jour",
        en: "\(path): made by a newer guichet (schema \(found), known \(known)); update guichet"
      )
    case .olderSchema(let path, let found, let known):
      Wording(
        fr: "\(path) : fait par un guichet plus ancien (schéma \(found), attendu \(known)), en lecture seule ; "
          + "l'ouvrir une fois avec le droit d'écrire",
        en: "\(path): made by an older guichet (schema \(found), expected \(known)), and read only; "
          + "open it once with the right to write"
      )
    case .readOnly(let path):
      Wording(fr: "\(path) : lecture seule, rien n'a été changé", en: "\(path): read only, nothing was changed")
    case .noAccess(let path):
      Wording(fr: "\(path) : le système en refuse l'accès", en: "\(path): the system denies access")
    case .diskFull(let path):
      Wording(fr: "\(path) : disque plein, rien n'a été changé", en: "\(path): disk full, nothing was changed")
    case .locked(let path):
      Wording(
        fr: "\(path) : quelqu'un d'autre écrit depuis trop longtemps ; réessayer",
        en: "\(path): somebody else has been writing for too long; try again"
      )
    case .loadUnderWay(let path):
      Wording(fr: "\(path) : un import est en cours ; réessayer", en: "\(path): an import is under way; try again")
    case .backupUnderWay(let path):
      Wording(
        fr: "\(path) : une sauvegarde est déjà en cours ; réessayer",
        en: "\(path): a backup is under way; try again"
      )
    case .notABackup(let path):
      Wording(
        fr: "\(path) : ce qui est là n'est pas une sauvegarde, ou sert de guichet ; choisir un autre fichier",
        en: "\(path): what is there is no backup, or a desk that is used; choose another file"
      )
    case .foreignBackup(let path):
      Wording(
        fr: "\(path) : ce fichier n'est pas la sauvegarde d'un guichet ; rien n'a été touché",
        en: "\(path): this file is no backup of a desk; nothing was touched"
      )
    case .unsoundBackup(let path, let what):
      Wording(
        fr: "\(path) : sauvegarde endommagée (\(what)), rien n'a été touché ; en prendre une autre",
        en: "\(path): damaged backup (\(what)), nothing was touched; take another one"
      )
    case .inUse(let path, let processes):
      Wording(
        fr: "\(path) : le guichet est ouvert\(Self.list(processes, " (processus ")) ; le fermer partout",
        en: "\(path): the desk is open\(Self.list(processes, " (process ")); close it everywhere"
      )
    case .corrupt(let path, let what):
      Wording(
        fr: "\(path) : base endommagée (\(what)) ; voir « guichet doctor », ou restaurer une sauvegarde",
        en: "\(path): damaged database (\(what)); see \"guichet doctor\", or restore a backup"
      )
    case .networkFileSystem(let path, let kind):
      Wording(
        fr:
          "\(path) : sur un système de fichiers en réseau (\(kind)), à ne pas partager ainsi ; utiliser un disque local",
        en: "\(path): on a network file system (\(kind)), which cannot be shared so; use a local disk"
      )
    case .cannotCreate(let path, let reason):
      Wording(
        fr: "\(path) : création impossible (\(SystemError.text(reason)))",
        en: "\(path): cannot be created (\(SystemError.text(reason)))"
      )
    case .inputOutput(let path, let reason):
      Wording(
        fr: "\(path) : lecture ou écriture impossible (\(SystemError.text(reason)))",
        en: "\(path): reading or writing failed (\(SystemError.text(reason)))"
      )
    case .interrupted: Wording(fr: "lecture interrompue", en: "reading was interrupted")
    case .fault(let code, let message):
      Wording(
        fr: "erreur de guichet : la base répond \(code) (\(message))",
        en: "a fault of guichet: the database answers \(code) (\(message))"
      )
    }
  }

  /// The processes in brackets; nothing for none.
  private static func list(_ processes: [Int32], _ opening: String) -> String {
    processes.isEmpty ? "" : opening + processes.map(String.init).joined(separator: ", ") + ")"
  }
}

/// Why the terminal cannot be used.
public struct TerminalErrorText: Worded {
  /// The error.
  public let error: TerminalError

  /// The text of an error.
  public init(_ error: TerminalError) {
    self.error = error
  }

  /// One of each.
  public static var samples: [TerminalErrorText] {
    let errors: [TerminalError] = [
      .unknownTerminal("x"), .cannotMoveCursor("dumb"), .noUTF8, .alreadyOpen, .system(call: "poll", code: 5),
    ]
    return errors.map(TerminalErrorText.init)
  }

  /// The sentence.
  public var wording: Wording {
    switch error {
    case .unknownTerminal(let name):
      Wording(
        fr: "terminal « \(name) » inconnu ; essayer TERM=xterm-256color",
        en: "unknown terminal \"\(name)\"; try TERM=xterm-256color"
      )
    case .cannotMoveCursor(let name):
      Wording(
        fr: "le terminal « \(name) » ne sait pas placer son curseur ; « guichet ticket list » se passe d'écran",
        en: "the terminal \"\(name)\" cannot place its cursor; \"guichet ticket list\" needs no screen"
      )
    case .noUTF8: Wording(fr: "aucun jeu de caractères UTF-8 sur ce système", en: "this system has no UTF-8")
    case .alreadyOpen: Wording(fr: "erreur de guichet : écran déjà ouvert", en: "a fault of guichet: screen already up")
    case .system(let call, let code):
      Wording(
        fr: "le système refuse \(call) (\(SystemError.text(code)))",
        en: "the system refuses \(call) (\(SystemError.text(code)))"
      )
    }
  }
}

/// Something nobody foresaw.
public struct SurpriseText: Worded {
  /// What was thrown.
  public let what: String

  /// One.
  public static var samples: [SurpriseText] { [SurpriseText(what: "x")] }

  /// The sentence.
  public var wording: Wording { Wording(fr: "erreur de guichet : \(what)", en: "a fault of guichet: \(what)") }
}
