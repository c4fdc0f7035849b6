import Desk
import Foundation
import GRDB

extension DeskStore {
  /// Looks a desk over, also one that is damaged, and mends what is asked and can safely be mended.
  ///
  /// Everything is read in short transactions while people work; what is mended is mended under the write gate in steps of a
  /// fraction of a second. The journal is never touched.
  ///
  /// - Parameters:
  ///   - viewer: who asks; nil where nobody can be recognised in what is there. Tickets are named that this person may see.
  ///   - isMending: whether to mend, which takes the right to administer.
  ///   - progress: told of each subject before it is looked at.
  /// - Throws: `DeskRefusal.missingRight`. All else that goes wrong is a finding.
  public static func examine(
    at path: String,
    viewer: Agent?,
    isMending: Bool = false,
    now: Instant,
    progress: (HealthSubject) -> Void = { _ in }
  ) throws -> HealthReport {
    let file = DeskFile(path)
    let store: DeskStore
    do {
      store = try open(at: path, access: .readOnly)
    } catch let error as StoreError {
      // What lies around the file can be looked at all the same.
      let findings = file.isThere ? PermissionCheck.examine(file) + DiskCheck.examine(file) : []
      return HealthReport([Finding(.file, .fault, .unusable(error))] + findings)
    }
    defer { try? store.close() }
    let mender = try isMending ? mender(of: path, viewer, now) : nil
    defer { try? mender?.store.close() }
    let visibility = viewer.map { Visibility(of: $0) } ?? Visibility(of: Agent.nobody)
    let patient = Patient(file: file, store: store, now: now, visibility: visibility)
    let findings = checks.flatMap { check in
      progress(check.subject)
      return check.findings(patient, mender)
    }
    return HealthReport([Finding(.file, .sound, .sound)] + findings)
  }

  private static let checks: [any HealthCheck] = [
    PermissionCheck(), DiskCheck(), ProgramCheck(), ClockCheck(), IntegrityCheck(), ReferenceCheck(), JournalCheck(),
    FiguresCheck(), TallyCheck(), SearchCheck(), ImportCheck(), RulesCheck(),
  ]

  private static func mender(of path: String, _ viewer: Agent?, _ now: Instant) throws -> Mender {
    guard let viewer, viewer.has(.administer) else { throw DeskRefusal.missingRight(.administer) }
    return Mender(store: try open(at: path, access: .readWrite), login: viewer.login, now: now)
  }
}

extension HealthCheck {
  /// What is found, and after mending what is left of it.
  fileprivate func findings(_ patient: Patient, _ mender: Mender?) -> [Finding] {
    let found = look(patient)
    guard let mender, found.contains(where: { $0.gravity == .fault }) else { return found }
    do {
      let done = try StoreError.translating(patient.file) { try mend(patient, by: mender) }
      guard !done.isEmpty else { return found }
      try mender.note(subject)
      return done.map { Finding(subject, .mended, $0) } + look(patient).filter { $0.gravity != .sound }
    } catch {
      return found + [told(error)]
    }
  }

  private func look(_ patient: Patient) -> [Finding] {
    do {
      return try StoreError.translating(patient.file) { try examine(patient) }
    } catch {
      return [told(error)]
    }
  }

  private func told(_ error: any Error) -> Finding {
    fault(.unusable(error as? StoreError ?? .fault(code: 0, message: String(describing: error))))
  }
}

extension Agent {
  /// Whom nothing that is anybody's is named to; ordinary tickets are.
  fileprivate static let nobody = Agent(login: Login(""), name: "", roles: [.wall], teams: [])
}
