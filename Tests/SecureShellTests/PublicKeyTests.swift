import SecureShell
import Testing

@Suite("A public key")
struct PublicKeyTests {
  @Test("of every kind that OpenSSH makes and trusts is read, with whose it is", arguments: KeySample.all)
  func kinds(kind: PublicKey.Kind, base64: String) throws {
    let key = try PublicKey("# la clé de Marie\n\n  \(kind.rawValue) \(base64) marie@poste 12\r\n")
    #expect(key.kind == kind)
    #expect(key.base64 == base64)
    #expect(key.comment == "marie@poste 12")
    #expect(try PublicKey("\(kind.rawValue) \(base64)").comment.isEmpty)
  }

  @Test(
    "is not what is something else, and it is said what that is",
    arguments: [
      ("", .empty), ("# rien\n", .empty),
      ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n", .privateKey),
      ("PuTTY-User-Key-File-3: ssh-ed25519\n", .privateKey),
      ("\(KeySample.line) a\n\(KeySample.line) b\n", .several(count: 2)),
      ("command=\"sh\" \(KeySample.line)", .options), ("restrict,pty \(KeySample.line)", .options),
      ("ssh-dss AAAA", .unknownKind("ssh-dss")), ("bonjour", .unknownKind("bonjour")),
      ("ssh-ed25519-cert-v01@openssh.com AAAA", .unknownKind("ssh-ed25519-cert-v01@openssh.com")),
      ("ssh-ed25519", .damaged), ("ssh-ed25519 !!!!", .damaged), ("ssh-ed25519 AAAA", .damaged),
      // The bytes say another kind than the word before them, or are more or less than a key.
      ("ssh-ed25519 \(KeySample.rsa(bits: 2_048))", .damaged),
      ("ssh-ed25519 \(KeySample.base64([Array("ssh-ed25519".utf8), [1, 2, 3]]))", .damaged),
      (
        "ssh-ed25519 "
          + KeySample.base64([Array("ssh-ed25519".utf8), [UInt8](repeating: 7, count: 32), [1]]), .damaged
      ),
      ("ssh-rsa \(KeySample.rsa(bits: 1_024))", .weak(bits: 1_024)),
    ] as [(String, PublicKey.Mistake)]
  )
  func mistakes(text: String, mistake: PublicKey.Mistake) {
    #expect(throws: mistake) { try PublicKey(text) }
  }

  @Test("has a comment in which nothing acts on a terminal, and nothing begins another line")
  func comment() throws {
    let key = try PublicKey(KeySample.line + " a\u{1B}]0;x\u{07}b\u{202E}c\u{0}d \"x\" $(id)")
    #expect(key.comment == "a?]0;x?b?c?d \"x\" $(id)")
    #expect(throws: PublicKey.Mistake.several(count: 2)) { try PublicKey(KeySample.line + " a\u{2028}ssh-rsa b") }
  }
}
