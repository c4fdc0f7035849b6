import SecureShell
import Testing

@Suite("The settings of an SSH server")
struct DaemonSettingsTests {
  @Test("are what it prints, a keyword a line, those of AcceptEnv all together")
  func effective() {
    let settings = DaemonSettings(
      effective: "permituserenvironment no\nacceptenv LANG\nacceptenv LC_*\nforcecommand none\n"
    )
    #expect(settings.words("AcceptEnv") == ["LANG", "LC_*"])
    #expect(!settings.isOn("PermitUserEnvironment", otherwise: true))
    #expect(settings.some("ForceCommand") == nil)
    #expect(settings.isOn("StrictModes", otherwise: true))
  }

  @Test("are the first of each in a file, with what it includes, and what is said of the account")
  func file() {
    let text = """
      # commentaire
      Include extra/*.conf
      PasswordAuthentication = no
      passwordauthentication yes
      AuthorizedKeysFile "/etc/keys/%u" .ssh/k%%
      AcceptEnv LANG
      Match User paul,!guichet
        ForceCommand /bin/false
      Match User gui*,other
        StrictModes no
      Match Address 10.0.0.0/8
        PermitUserEnvironment yes
      Match all
        AcceptEnv LC_*
      """
    let settings = DaemonSettings(file: text, user: "guichet") { pattern in
      pattern == "extra/*.conf" ? ["PermitEmptyPasswords no\nMatch User nobody\nX11Forwarding yes"] : []
    }
    #expect(settings.words("PermitEmptyPasswords") == ["no"])
    #expect(settings.words("X11Forwarding") == nil)
    #expect(settings.words("PasswordAuthentication") == ["no"])
    #expect(settings.words("AcceptEnv") == ["LANG", "LC_*"])
    #expect(settings.some("ForceCommand") == nil)
    #expect(!settings.isOn("StrictModes", otherwise: true))
    #expect(!settings.isOn("PermitUserEnvironment", otherwise: false))
    #expect(settings.hasUnjudged)
    #expect(
      settings.keyFiles(home: "/home/guichet", user: "guichet", id: 7) == [
        "/etc/keys/guichet", "/home/guichet/.ssh/k%",
      ]
    )
  }

  @Test("that include themselves have an end")
  func recursion() {
    let settings = DaemonSettings(file: "Include x\nStrictModes no", user: "u") { _ in ["Include x"] }
    #expect(!settings.isOn("StrictModes", otherwise: true))
  }

  @Test(
    "take too much from the client where a pattern lets in what changes a program",
    arguments: [
      ("LANG LC_*", []), ("*", ["*"]), ("LANG GUICHET_*", ["GUICHET_*"]), ("LD_PRELOAD", ["LD_PRELOAD"]),
      ("L*", ["L*"]),
      ("XDG_* TERM", ["XDG_*"]), ("TERMINFO", ["TERMINFO"]), ("COLORTERM NO_COLOR", []), ("?D_PRELOAD", ["?D_PRELOAD"]),
    ]
  )
  func variables(value: String, perilous: [String]) {
    #expect(DaemonSettings(effective: "acceptenv " + value).perilousVariables == perilous)
  }
}
