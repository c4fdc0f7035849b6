import Desk

/// The tickets of a CSV file; the rows of one may lie anywhere in it.
struct CSVSource: TicketSource {
  private struct Group {
    var externalID: String
    var rows: [CSVDocument.Mark]
  }

  private let document: CSVDocument
  private let reader: CSVRowReader
  private let merge: TicketMerge
  private var groups: [Group] = []

  /// Finds the rows of every ticket.
  ///
  /// - Throws: what the mapping names and the file has not.
  init(
    _ bytes: [UInt8],
    mapping: Mapping,
    mappingFile: String,
    rules: Rules,
    now: Instant,
    _ findings: inout Findings
  ) throws(MappingMistakes) {
    document = CSVDocument(bytes, form: mapping.form)
    var mark = document.start
    var header: [String] = []
    do {
      if let first = try document.record(at: mark) {
        header = first.fields.map(\.text)
        if mapping.form.hasHeader { mark = first.next }
      }
    } catch {
      findings.note(.csv(error.fault), at: ImportPlace(line: error.line, column: String(error.column)))
    }
    let bound = try mapping.bound(to: header, file: mappingFile)
    let names = mapping.form.hasHeader ? header : header.map { _ in "" }
    reader = CSVRowReader(mapping: bound, header: names, rules: rules, now: now)
    merge = TicketMerge(mapping: bound)
    guard findings.isClean else { return }
    group(from: mark, width: header.count, &findings)
  }

  var count: Int { groups.count }

  func externalID(of index: Int) -> String { groups[index].externalID }

  func ticket(at index: Int, _ findings: inout Findings) -> ForeignTicket? {
    let group = groups[index]
    let marks = reader.mapping.timeline.newestFirst ? group.rows.reversed() : group.rows
    var rows: [CSVRow] = []
    for mark in marks {
      // What could not be read was noted when the rows were found.
      guard let record = try? document.record(at: mark) else { continue }
      rows.append(reader.row(record.fields, line: record.begins.line, after: rows.last?.at?.value, &findings))
    }
    return merge.ticket(group.externalID, rows, &findings)
  }

  func enlist(_ roster: inout Roster, _ desk: some ImportDesk, _ findings: inout Findings) {}

  private mutating func group(from start: CSVDocument.Mark, width: Int, _ findings: inout Findings) {
    var places: [String: Int] = [:]
    var mark = start
    while true {
      do {
        guard let record = try document.record(at: mark) else { return }
        mark = record.next
        let line = record.begins.line
        guard record.fields.count == width else {
          findings.note(.fieldCount(expected: width, found: record.fields.count), at: ImportPlace(line: line))
          continue
        }
        guard let id = reader.externalID(record.fields, line: line, &findings) else { continue }
        if let place = places[id] {
          groups[place].rows.append(record.begins)
        } else {
          places[id] = groups.count
          groups.append(Group(externalID: id, rows: [record.begins]))
        }
      } catch {
        findings.note(.csv(error.fault), at: ImportPlace(line: error.line, column: String(error.column)))
        mark = document.lineAfter(mark)
      }
    }
  }
}
