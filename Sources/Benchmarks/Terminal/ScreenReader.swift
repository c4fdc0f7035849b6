import Terminal

/// Makes a screen of the bytes that curses writes to an xterm: as much of one as it takes to read what stands there.
///
/// Colours and modes are passed over; what it does not know it counts, so that a misreading does not go unnoticed.
struct ScreenReader {
  private(set) var rows: [[String]]
  /// Sequences that mean nothing to it.
  private(set) var unknown: Set<String> = []
  private let width: Int
  private let height: Int
  private var x = 0
  private var y = 0
  private var saved = (x: 0, y: 0)
  private var region: Range<Int>
  /// Whether the last column was just written: the next letter begins a new row.
  private var wraps = false
  /// What has come of a sequence or a letter that is not complete yet.
  private var pending: [UInt8] = []
  private var last = " "

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    rows = Array(repeating: Array(repeating: " ", count: width), count: height)
    region = 0..<height
  }

  /// What stands on the screen, row by row; no-break spaces read as any other.
  var text: [String] { (0..<height).map { line($0) } }

  /// What stands in a row.
  func line(_ row: Int) -> String {
    var line = ""
    for letter in rows[row] { line += letter == "\u{A0}" || letter == "\u{202F}" ? " " : letter }
    while line.last == " " { line.removeLast() }
    return line
  }

  mutating func read(_ bytes: [UInt8]) {
    for byte in bytes {
      pending.append(byte)
      if isComplete { act() }
    }
  }

  /// Whether what is pending is a whole letter, control or sequence.
  private var isComplete: Bool {
    guard let first = pending.first, let end = pending.last else { return false }
    switch first {
    case 0x1B:
      guard pending.count > 1 else { return false }
      switch pending[1] {
      case UInt8(ascii: "["): return pending.count > 2 && (0x40...0x7E).contains(end)
      case UInt8(ascii: "]"): return end == 0x07 || (end == UInt8(ascii: "\\") && pending.dropLast().last == 0x1B)
      case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count == 3
      default: return true
      }
    case 0xC0...0xDF: return pending.count == 2
    case 0xE0...0xEF: return pending.count == 3
    case 0xF0...0xFF: return pending.count == 4
    default: return true
    }
  }

  private mutating func act() {
    defer { pending = [] }
    switch pending[0] {
    case 0x1B where pending[1] == UInt8(ascii: "["): sequence()
    case 0x1B: escape(pending[1])
    case 0x08: move(to: x - 1, y)
    case 0x09: move(to: (x / 8 + 1) * 8, y)
    case 0x0A: lineFeed()
    case 0x0D: move(to: 0, y)
    case ..<0x20: break
    default: put(String(decoding: pending, as: UTF8.self))
    }
  }

  private mutating func put(_ letter: String) {
    let cells = SafeText.cells(of: letter)
    guard cells > 0 else {
      // A mark belongs to the letter before it.
      rows[y][max(0, x - (wraps ? 0 : 1))] += letter
      return
    }
    if wraps || x + cells > width {
      move(to: 0, y)
      lineFeed()
    }
    rows[y][x] = letter
    for next in 1..<max(1, cells) where x + next < width { rows[y][x + next] = "" }
    last = letter
    if x + cells >= width { wraps = true } else { x += cells }
  }

  private mutating func move(to x: Int, _ y: Int) {
    self.x = min(max(0, x), width - 1)
    self.y = min(max(0, y), height - 1)
    wraps = false
  }

  private mutating func lineFeed() {
    wraps = false
    if y == region.upperBound - 1 { scroll(by: 1, region) } else { move(to: x, y + 1) }
  }

  /// Moves rows up, down if negative; what comes in is empty.
  private mutating func scroll(by count: Int, _ range: Range<Int>) {
    let kept = Array(rows[range])
    for row in range {
      let source = row + count
      rows[row] = range.contains(source) ? kept[source - range.lowerBound] : blank
    }
  }

  private var blank: [String] { Array(repeating: " ", count: width) }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = (x, y)
    case UInt8(ascii: "8"): move(to: saved.x, saved.y)
    case UInt8(ascii: "M"): if y == region.lowerBound { scroll(by: -1, region) } else { move(to: x, y - 1) }
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "]"): break
    default: unknown.insert(String(decoding: pending.dropFirst(), as: UTF8.self))
    }
  }

  private mutating func sequence() {
    let body = String(decoding: pending.dropFirst(2).dropLast(), as: UTF8.self)
    let figures = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = (figures.first ?? nil) ?? 0
    let count = max(1, first)
    switch Character(Unicode.Scalar(pending[pending.count - 1])) {
    case "H", "f": move(to: ((figures.count > 1 ? figures[1] : nil) ?? 1) - 1, count - 1)
    case "A": move(to: x, y - count)
    case "B": move(to: x, y + count)
    case "C": move(to: x + count, y)
    case "D": move(to: x - count, y)
    case "G": move(to: count - 1, y)
    case "d": move(to: x, count - 1)
    case "J" where first == 0:
      erase(x..<width)
      for row in y + 1..<max(y + 1, height) { rows[row] = blank }
    case "J": for row in 0..<height where first == 2 || row < y { rows[row] = blank }
    case "K": erase(first == 0 ? x..<width : first == 1 ? 0..<x + 1 : 0..<width)
    case "X": erase(x..<min(width, x + count))
    case "P": rows[y] = Array((rows[y].prefix(x) + rows[y].dropFirst(x + count) + blank).prefix(width))
    case "@": rows[y] = Array((rows[y].prefix(x) + blank.prefix(count) + rows[y].dropFirst(x)).prefix(width))
    case "L": scroll(by: -count, y..<region.upperBound)
    case "M": scroll(by: count, y..<region.upperBound)
    case "S": scroll(by: count, region)
    case "T": scroll(by: -count, region)
    case "b": for _ in 0..<count { put(last) }
    case "r":
      region = count - 1..<((figures.count > 1 ? figures[1] : nil) ?? height)
      move(to: 0, 0)
    case "m", "h", "l", "t": break
    default: unknown.insert(String(decoding: pending.dropFirst(), as: UTF8.self))
    }
  }

  private mutating func erase(_ columns: Range<Int>) {
    for column in columns { rows[y][column] = " " }
  }
}
