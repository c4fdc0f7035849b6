import Desk
import Store

/// What was found out about a desk, with the mend where there is one.
public struct ObservationText: Worded {
  /// What.
  public let what: Observation
  private let formats: Formats

  /// The text of an observation; figures are written in those formats.
  public init(_ what: Observation, _ formats: Formats) {
    self.what = what
    self.formats = formats
  }

  /// One of each.
  public static var samples: [ObservationText] {
    let calendar = Rules.builtIn.calendar
    let formats = Formats(language: .french, zone: calendar.zone, day: calendar.day, now: Instant(1_783_945_920))
    let tickets = Affected(count: 7, examples: [.ticket(1042), .ticket(1043)])
    let some: [Observation] = [
      .sound, .unusable(.corrupt(path: "p", what: "x")), .notLookedAt, .openToAll(path: "p"), .othersFile(path: "p"),
      .groupShares, .closedToAll(paths: ["p"]), .place(kind: "ext4", free: 7_000_000),
      .place(kind: nil, free: 7_000_000),
      .hardlyRoom(free: 7_000_000), .noRoomForCopy(free: 7_000_000, needed: 9_000_000), .longLog(bytes: 9_000_000),
      .sqlite(version: "3.40.1", needsGate: true), .sqlite(version: "3.52.0", needsGate: false),
      .clockAgrees(last: nil), .clockAgrees(last: Instant(1_783_945_920)),
      .clockBehind(seconds: 7_200, last: Instant(1_783_953_120)), .whole,
      .damaged(count: 3, first: "x"), .dangling(table: "message", count: 3), .journalWhole(entries: 9),
      .journalBroken(tickets: tickets), .entriesMissing(count: 3), .figuresAgree(tickets: 9),
      .figuresDiffer(tickets: tickets, columns: ["stage"]), .unreadable(tickets: tickets),
      .unreadable(tickets: Affected(count: 1, examples: [])), .figuresMended(count: 3), .talliesDiffer(by: 3),
      .talliesMended(count: 3), .indexIncomplete(missing: 3, tooMany: 2), .indexDamaged("x"), .indexMended,
      .importUnderWay, .importLeft(tickets: 3), .importCleared, .fileLeft(path: "p"), .rulesBehind(tickets: 3),
      .rulesBrought(tickets: 3),
    ]
    return some.map { ObservationText($0, formats) }
  }

  /// The sentence.
  public var wording: Wording {
    placeWording ?? fileWording ?? journalWording ?? restWording
  }

  private func size(_ bytes: Int) -> Wording {
    Wording(fr: formats(in: .french).size(bytes), en: formats(in: .english).size(bytes))
  }

  private func moment(_ instant: Instant) -> Wording {
    Wording(fr: formats(in: .french).sentenceMoment(instant), en: formats(in: .english).sentenceMoment(instant))
  }

  private func formats(in language: Language) -> Formats {
    Formats(language: language, zone: formats.zone, day: formats.day, now: formats.now)
  }
}

// MARK: Around the desk

extension ObservationText {
  private var placeWording: Wording? {
    switch what {
    case .sound: return Wording(fr: "rien à signaler", en: "nothing wrong")
    case .unusable(let error): return StoreErrorText(error).wording
    case .notLookedAt:
      return Wording(
        fr: "pas examinée en entier : il faut la place d'une copie à côté, et le droit d'y écrire",
        en: "not looked over wholly: it takes room for a copy beside it, and the right to write there"
      )
    case .openToAll(let path):
      return Wording(
        fr: "\(path) : ouvert à tous les comptes de la machine ; « guichet doctor --fix » le ferme",
        en: "\(path): open to every account of the machine; \"guichet doctor --fix\" closes it"
      )
    case .othersFile(let path):
      return Wording(
        fr: "\(path) : appartient à un autre compte que la base ; root peut le rendre (chown --reference)",
        en: "\(path): belongs to another account than the database; root can give it back (chown --reference)"
      )
    case .groupShares:
      return Wording(
        fr: "partagé par un groupe : qui peut écrire la base peut la lire en entier par d'autres outils",
        en: "shared by a group: whoever can write the database can read all of it with other tools"
      )
    case .closedToAll(let paths):
      return Wording(
        fr: "fermé aux autres comptes : \(paths.joined(separator: ", "))",
        en: "closed to other accounts: \(paths.joined(separator: ", "))"
      )
    case .place(let kind, let free):
      let (room, kind) = (size(free), kind.map { $0 + ", " } ?? "")
      return Wording(fr: "\(kind)\(room.french) libres", en: "\(kind)\(room.english) free")
    case .hardlyRoom(let free):
      let room = size(free)
      return Wording(
        fr: "presque plein, \(room.french) libres : faire de la place",
        en: "almost full, \(room.english) free: make room"
      )
    case .noRoomForCopy(let free, let needed):
      let (room, needed) = (size(free), size(needed))
      return Wording(
        fr: "\(room.french) libres, pas assez pour une copie de la base à côté (\(needed.french))",
        en: "\(room.english) free, not enough for a copy of the database beside it (\(needed.english))"
      )
    case .longLog(let bytes):
      let length = size(bytes)
      return Wording(
        fr: "le fichier -wal fait \(length.french) : quelque chose lit la base sans s'arrêter",
        en: "the -wal file is \(length.english) long: something reads the database without end"
      )
    default: return nil
    }
  }
}

// MARK: The file

extension ObservationText {
  private var fileWording: Wording? {
    switch what {
    case .sqlite(let version, true):
      return Wording(
        fr: "\(version) ; son défaut WAL-reset (avant 3.51.3) est tenu à distance par le verrou d'écriture",
        en: "\(version); its WAL-reset fault (before 3.51.3) is kept away by the write gate"
      )
    case .sqlite(let version, false): return Wording(same: version)
    case .clockAgrees(nil): return Wording(fr: "rien au journal encore", en: "nothing in the journal yet")
    case .clockAgrees(let last?):
      let last = moment(last)
      return Wording(fr: "à l'heure ; dernière entrée \(last.french)", en: "right; last entry \(last.english)")
    case .clockBehind(let seconds, let last):
      let last = moment(last)
      return Wording(
        fr: "en retard de \(seconds) s sur le journal (dernière entrée \(last.french)) : régler l'heure de la machine",
        en: "\(seconds) s behind the journal (last entry \(last.english)): set the machine's clock"
      )
    case .whole: return Wording(fr: "base entière", en: "the database is whole")
    case .damaged(let count, let first):
      return Wording(
        fr: "base endommagée (\(count)) : \(first) ; restaurer une sauvegarde",
        en: "damaged database (\(count)): \(first); restore a backup"
      )
    case .dangling(let table, let count):
      return Wording(
        fr: "\(table) : des lignes (\(count)) renvoient à ce qui n'est pas là ; restaurer une sauvegarde",
        en: "\(table): rows (\(count)) refer to what is not there; restore a backup"
      )
    default: return nil
    }
  }
}

// MARK: Journal and figures

extension ObservationText {
  private var journalWording: Wording? {
    switch what {
    case .journalWhole(let count): return Wording(fr: "entier, entrées : \(count)", en: "whole, entries: \(count)")
    case .journalBroken(let tickets):
      return Wording(
        fr: "il manque des entrées, ou elles sont en désordre : \(list(tickets).french)",
        en: "entries are missing, or out of order: \(list(tickets).english)"
      )
    case .entriesMissing(let count):
      return Wording(
        fr: "il manque des entrées (\(count)) : quelqu'un les a ôtées par un autre outil",
        en: "entries are missing (\(count)): somebody took them away with another tool"
      )
    case .figuresAgree(let count):
      return Wording(
        fr: "celles du journal, sur tous les tickets : \(count)",
        en: "those of the journal, on every ticket: \(count)"
      )
    case .figuresDiffer(let tickets, let columns):
      let names = columns.joined(separator: ", ")
      return Wording(
        fr: "ce qui est affiché n'est pas ce que dit le journal (\(names)) : \(list(tickets).french) ; "
          + "« guichet doctor --fix » recalcule",
        en: "what is shown is not what the journal says (\(names)): \(list(tickets).english); "
          + "\"guichet doctor --fix\" computes anew"
      )
    case .unreadable(let tickets):
      return Wording(fr: "illisible : \(list(tickets).french)", en: "unreadable: \(list(tickets).english)")
    case .figuresMended(let count):
      return Wording(fr: "recalculé d'après le journal, tickets : \(count)", en: "computed anew, tickets: \(count)")
    default: return nil
    }
  }

  /// `7 tickets (#1042, #1043…)`.
  private func list(_ tickets: Affected) -> Wording {
    let names = tickets.examples.map(\.shown).joined(separator: ", ")
    let more = tickets.count > tickets.examples.count ? "…" : ""
    let examples = names.isEmpty ? "" : " (\(names)\(more))"
    return tickets.count == 1
      ? Wording(fr: "1 ticket" + examples, en: "1 ticket" + examples)
      : Wording(fr: "\(tickets.count) tickets" + examples, en: "\(tickets.count) tickets" + examples)
  }
}

// MARK: What is kept for quickness, and what is left over

extension ObservationText {
  private var restWording: Wording {
    switch what {
    case .talliesDiffer(let count):
      Wording(
        fr: "faux de \(count) en tout ; « guichet doctor --fix » recompte",
        en: "wrong by \(count) in all; \"guichet doctor --fix\" counts anew"
      )
    case .talliesMended(let count): Wording(fr: "recomptés : \(count)", en: "counted anew: \(count)")
    case .indexIncomplete(let missing, let tooMany):
      Wording(
        fr: "incomplète (manquent : \(missing), en trop : \(tooMany)) ; « guichet doctor --fix » la refait",
        en: "incomplete (missing: \(missing), too many: \(tooMany)); \"guichet doctor --fix\" makes it anew"
      )
    case .indexDamaged(let what):
      Wording(
        fr: "endommagée (\(what)) ; « guichet doctor --fix » la refait",
        en: "damaged (\(what)); \"guichet doctor --fix\" makes it anew"
      )
    case .indexMended: Wording(fr: "refaite", en: "made anew")
    case .importUnderWay: Wording(fr: "un import est en cours", en: "an import is under way")
    case .importLeft(let count):
      Wording(
        fr: "reste d'un import interrompu (tickets : \(count)) ; « guichet doctor --fix » l'ôte",
        en: "left of an interrupted import (tickets: \(count)); \"guichet doctor --fix\" takes it away"
      )
    case .importCleared: Wording(fr: "restes ôtés", en: "what was left is taken away")
    case .fileLeft(let path):
      Wording(
        fr: "\(path) : reste d'une opération interrompue ; « guichet doctor --fix » l'ôte",
        en: "\(path): left of something interrupted; \"guichet doctor --fix\" takes it away"
      )
    case .rulesBehind(let count):
      Wording(
        fr: "celles en vigueur n'ont pas atteint des tickets ouverts (\(count)) ; « guichet doctor --fix » les y porte",
        en: "those in force have not reached open tickets (\(count)); \"guichet doctor --fix\" brings them there"
      )
    case .rulesBrought(let count):
      Wording(fr: "portées aux tickets ouverts : \(count)", en: "brought to open tickets: \(count)")
    default: Wording(fr: "rien à signaler", en: "nothing wrong")
    }
  }
}
