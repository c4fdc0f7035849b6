import Foundation
import SecureShell

/// Public keys written for tests: fields with their lengths before them, as RFC 4253 has them.
enum KeySample {
  static func base64(_ fields: [[UInt8]]) -> String {
    let bytes = fields.flatMap { field in
      withUnsafeBytes(of: UInt32(field.count).bigEndian) { Array($0) } + field
    }
    return Data(bytes).base64EncodedString()
  }

  static func rsa(bits: Int) -> String {
    // A number with its highest bit set has an empty byte before it.
    let modulus: [UInt8] = [0, 0x80] + [UInt8](repeating: 1, count: bits / 8 - 1)
    return base64([Array("ssh-rsa".utf8), [1, 0, 1], modulus])
  }

  /// A key of every kind that is accepted.
  static let all: [(kind: PublicKey.Kind, base64: String)] = PublicKey.Kind.allCases.map { kind in
    let name = Array(kind.rawValue.utf8)
    let application = Array("ssh:".utf8)
    func point(_ curve: String, _ size: Int) -> [[UInt8]] {
      [name, Array(curve.utf8), [4] + [UInt8](repeating: 7, count: 2 * size)]
    }
    let base64: String =
      switch kind {
      case .ed25519: base64([name, [UInt8](repeating: 7, count: 32)])
      case .hardwareEd25519: base64([name, [UInt8](repeating: 7, count: 32), application])
      case .rsa: rsa(bits: 2_048)
      case .p256: base64(point("nistp256", 32))
      case .p384: base64(point("nistp384", 48))
      case .p521: base64(point("nistp521", 66))
      case .hardwareP256: base64(point("nistp256", 32) + [application])
      }
    return (kind, base64)
  }

  /// One of them as a line.
  static var line: String { "\(all[0].kind.rawValue) \(all[0].base64)" }
}
