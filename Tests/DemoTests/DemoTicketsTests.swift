import Demo
import Desk
import Testing

/// What holds of the tickets of every demonstration.
@Suite("The tickets of a demonstration")
struct DemoTicketsTests {
  @Test("are the same for the same seed, number and moment, and others for another seed")
  func deterministic() throws {
    let now = "2026-11-23T10:30:00+01:00"
    let first = try DemoSample(seed: 5, at: now)
    #expect(try DemoSample(seed: 5, at: now).tickets == first.tickets)
    #expect(try DemoSample(seed: 6, at: now).tickets != first.tickets)
  }

  @Test("are as many as asked for", arguments: [-3, 0, 1, 2, 10, 75, 300, 401])
  func counted(count: Int) throws {
    #expect(try DemoSample(count, at: "2026-11-23T10:30:00+01:00").tickets.count == max(0, count))
  }

  @Test("come in order of creation, and nothing in them happens before it or after now", arguments: DemoSample.moments)
  func ordered(at now: String) throws {
    let sample = try DemoSample(at: now)
    let created = sample.tickets.compactMap(\.deeds.first?.at)
    #expect(created == created.sorted())
    for ticket in sample.tickets {
      let times = ticket.deeds.map(\.at)
      #expect(times == times.sorted())
      #expect(times.allSatisfy { $0 <= sample.now })
    }
  }

  @Test("are legal: the rules of the desk refuse no deed", arguments: DemoSample.moments)
  func legal(at now: String) throws {
    var iterator = try DemoSample(0, at: now).demo(of: 600, seed: 12).makeIterator()
    while let performance = iterator.nextPerformance() {
      #expect(performance.refused.isEmpty)
    }
  }

  @Test(
    "have their people act in opening hours; only the portal takes things in at other times",
    arguments: DemoSample.moments
  )
  func openingHours(at now: String) throws {
    let sample = try DemoSample(at: now)
    let calendar = Rules.builtIn.calendar
    var atNight = 0
    for deed in sample.tickets.flatMap(\.deeds) where !calendar.isOpen(at: deed.at) {
      #expect(deed.by == Login("portail"))
      atNight += deed.verb == .create ? 1 : 0
    }
    #expect(atNight >= 5)
  }

  @Test("contain no control characters, no empty words and no gap left open")
  func texts() throws {
    for text in try DemoSample(1_000, at: "2026-11-23T10:30:00+01:00").tickets.flatMap(\.texts) {
      let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(controls.isEmpty, "\(text)")
      #expect(!text.isEmpty)
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      #expect(!text.contains(/\b(de|que) [AEIOUÉÈŒ]/), "\(text)")
      #expect(!text.contains("  ") && !text.contains(" :") && !text.contains(" ?"), "\(text)")
    }
  }

  @Test("do not look repeated")
  func variety() throws {
    let titles = try DemoSample(at: "2026-11-23T10:30:00+01:00").tickets.map(\.birth.title)
    #expect(Set(titles).count >= 250)
    let commonest = Dictionary(grouping: titles) { $0 }.values.map(\.count).max() ?? 0
    #expect(commonest <= 8)
  }

  @Test("name agents, customers and contacts that come with them, in force when they were created")
  func people() throws {
    let sample = try DemoSample(1_000, at: "2026-11-23T10:30:00+01:00")
    let customers = Dictionary(uniqueKeysWithValues: sample.demo.people.customers.map { ($0.code, $0) })
    let contacts = Dictionary(uniqueKeysWithValues: sample.demo.people.contacts.map { ($0.id, $0) })
    let logins = Set(sample.demo.people.agents.map(\.login)).union([sample.caller.login])
    for ticket in sample.tickets {
      let customer = try #require(customers[ticket.birth.customer])
      let created = try #require(ticket.deeds.first).at
      #expect(ticket.birth.commitment == Rules.builtIn.commitment(to: customer, at: created))
      if let contact = ticket.birth.contact {
        #expect(contacts[contact]?.customer == customer.code)
        #expect(contacts[contact]?.isActive == true)
      }
      #expect(logins.isSuperset(of: ticket.deeds.map(\.by)))
    }
  }

  @Test("link to a ticket of the same customer that was there before")
  func links() throws {
    let sample = try DemoSample(1_000, at: "2026-11-23T10:30:00+01:00")
    var linked = 0
    for (index, ticket) in sample.tickets.enumerated() {
      for case .ticket(let number) in ticket.ticket.links {
        linked += 1
        #expect(number < 1_001 + index)
        #expect(sample.tickets[number - 1_001].birth.customer == ticket.birth.customer)
      }
    }
    #expect(linked > 0)
  }

  @Test("leave a small share open where there are many, over a longer time")
  func many() throws {
    let sample = try DemoSample(5_000, at: "2026-11-23T10:30:00+01:00")
    let open = sample.tickets.count { $0.ticket.stage.isOpen }
    #expect((90...150).contains(open))
    let first = try #require(sample.tickets.first?.deeds.first?.at)
    #expect(sample.now - first > 100 * 86_400)
  }

  @Test("take the caller's place among the agents when the login is one of theirs", arguments: ["portail", "arenard"])
  func namesake(login: String) throws {
    let now = "2026-11-23T10:30:00+01:00"
    let sample = try DemoSample(at: now, login: login)
    #expect(!sample.demo.people.agents.contains { $0.login == sample.caller.login })
    #expect(sample.tickets.count == 400)
  }

  @Test("keep to the formulas' caps on contacts")
  func caps() throws {
    let sample = try DemoSample(0, at: "2026-11-23T10:30:00+01:00")
    let today = try #require(CivilDate(iso: "2026-11-23"))
    for customer in sample.demo.people.customers {
      let active = sample.demo.people.contacts.count { $0.customer == customer.code && $0.isActive }
      let cap = customer.contract(on: today).flatMap { Rules.builtIn.formula($0.formula)?.contacts } ?? 1
      #expect((1...cap).contains(active))
    }
  }

  @Test(
    "end without fault at the edges of the calendar's years",
    arguments: ["1970-01-01T00:00:00Z", "2150-06-01T12:00:00Z"]
  )
  func edges(at now: String) throws {
    let sample = try DemoSample(50, at: now)
    #expect(sample.tickets.count == 50)
    #expect(sample.tickets.flatMap(\.deeds).allSatisfy { $0.at <= sample.now })
  }
}

extension DemoSample {
  fileprivate func demo(of count: Int, seed: UInt64) -> DemoTickets {
    DemoTickets(count, seed: seed, now: now, caller: caller)
  }
}
