import Testing

/// `guichet customer …` and `guichet contact …` through the built program.
struct PeopleCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Mécanique de l'Arvor")
    _ = try place.run("customer", "add", "BIS", "--name", "Biscuiterie du Trégor")
  }

  @Test("Signing a contract writes its day as showing the customer does")
  func dates() throws {
    let signed = try place.run("customer", "sign", "ARV", "confort", "--start", "2026-11-23")
    #expect(signed.status == 0)
    #expect(signed.out.contains("23/11/2026"))
    #expect(try place.run("customer", "show", "ARV").out.contains("23/11/2026"))
  }

  @Test("A customer's contacts are listed by its code, with or without the option's name")
  func contactsOfCustomer() throws {
    #expect(try place.run("contact", "add", "ARV", "--name", "Anne Le Bris").status == 0)
    #expect(try place.run("contact", "add", "BIS", "--name", "Yann Riou").status == 0)
    let plain = try place.run("contact", "list", "ARV")
    #expect(plain.out.contains("Anne Le Bris") && !plain.out.contains("Yann Riou"))
    #expect(try place.run("contact", "list", "--customer", "ARV").out == plain.out)
    #expect(try place.run("contact", "list", "NONE").status == 66)
  }
}
