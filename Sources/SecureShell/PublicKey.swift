import Foundation

/// One public key, as `ssh-keygen` writes it: its kind, its bytes, and a word on whose it is.
public struct PublicKey: Hashable, Sendable {
  /// Why a text is not one public key.
  public enum Mistake: Error, Hashable, Sendable {
    /// There is no key in it.
    case empty
    /// It is the half that must never leave its owner's machine.
    case privateKey
    /// There is more than one key.
    case several(count: Int)
    /// Options stand before the key: which ones hold is for `guichet ssh authorize` to say.
    case options
    /// No kind of key that is accepted.
    case unknownKind(String)
    /// Its bytes are not those of a key of its kind.
    case damaged
    /// An RSA key of so few bits that it can be broken.
    case weak(bits: Int)
  }

  /// The fewest bits of an RSA key that is accepted.
  public static let leastBits = 2_048
  private static let longestComment = 200

  /// The kind, such as `ssh-ed25519`.
  public let kind: Kind
  /// Its bytes, in base 64.
  public let base64: String
  /// Whose it is, as its maker wrote it; nothing in it acts on a terminal.
  public let comment: String

  /// The kinds of keys that are accepted: all that OpenSSH makes and still trusts.
  public enum Kind: String, CaseIterable, Sendable {
    case ed25519 = "ssh-ed25519"
    case rsa = "ssh-rsa"
    case p256 = "ecdsa-sha2-nistp256"
    case p384 = "ecdsa-sha2-nistp384"
    case p521 = "ecdsa-sha2-nistp521"
    case hardwareEd25519 = "sk-ssh-ed25519@openssh.com"
    case hardwareP256 = "sk-ecdsa-sha2-nistp256@openssh.com"
  }

  /// Reads the text of a `.pub` file; empty lines and comments are passed over.
  ///
  /// - Throws: why it is not one public key.
  public init(_ text: String) throws(Mistake) {
    guard !text.contains("PRIVATE KEY"), !text.hasPrefix("PuTTY-User-Key-File") else { throw .privateKey }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard let line = lines.first else { throw .empty }
    guard lines.count == 1 else { throw .several(count: lines.count) }
    let words = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
    guard let kind = Kind(rawValue: String(words[0])) else {
      let follows = line.split(separator: " ").dropFirst().contains { Kind(rawValue: String($0)) != nil }
      throw follows ? .options : .unknownKind(String(words[0]))
    }
    guard words.count > 1, let bytes = Data(base64Encoded: String(words[1])) else { throw .damaged }
    try KeyBytes(bytes).check(kind)
    self.kind = kind
    base64 = String(words[1])
    comment = words.count > 2 ? Self.safe(words[2]) : ""
  }

  /// The comment without what is no visible character.
  private static func safe(_ comment: Substring) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in comment.unicodeScalars.prefix(longestComment) {
      scalars.append(scalar.isVisible ? scalar : "?")
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it draws something, or is a space.
  var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

/// The bytes of a key: fields with their lengths before them (RFC 4253, 6.6; RFC 5656, 3.1; `PROTOCOL.u2f` of OpenSSH).
private struct KeyBytes {
  private var rest: Data

  init(_ bytes: Data) {
    rest = bytes
  }

  func check(_ kind: PublicKey.Kind) throws(PublicKey.Mistake) {
    var bytes = self
    guard bytes.field() == Data(kind.rawValue.utf8) else { throw .damaged }
    switch kind {
    case .ed25519, .hardwareEd25519:
      guard bytes.field()?.count == 32 else { throw .damaged }
    case .rsa:
      guard let exponent = bytes.field(), !exponent.isEmpty, let modulus = bytes.field() else { throw .damaged }
      let bits = Self.bits(of: modulus)
      guard bits >= PublicKey.leastBits else { throw .weak(bits: bits) }
    case .p256, .hardwareP256: try bytes.checkPoint(on: "nistp256", size: 32)
    case .p384: try bytes.checkPoint(on: "nistp384", size: 48)
    case .p521: try bytes.checkPoint(on: "nistp521", size: 66)
    }
    if kind == .hardwareEd25519 || kind == .hardwareP256 {
      guard let application = bytes.field(), !application.isEmpty else { throw .damaged }
    }
    guard bytes.rest.isEmpty else { throw .damaged }
  }

  private mutating func checkPoint(on curve: String, size: Int) throws(PublicKey.Mistake) {
    // An uncompressed point: a mark and two coordinates.
    guard field() == Data(curve.utf8), let point = field(), point.count == 1 + 2 * size, point.first == 4 else {
      throw .damaged
    }
  }

  private mutating func field() -> Data? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard rest.count - 4 >= length else { return nil }
    let field = rest.dropFirst(4).prefix(length)
    rest = rest.dropFirst(4 + length)
    return Data(field)
  }

  private static func bits(of number: Data) -> Int {
    let significant = number.drop { $0 == 0 }
    return significant.count * 8 - (significant.first?.leadingZeroBitCount ?? 0)
  }
}
