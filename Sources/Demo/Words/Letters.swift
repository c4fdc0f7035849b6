import Desk

/// The messages of one ticket, written out as its people would.
struct Letters: Sendable {
  /// What it is about.
  let subject: Subject
  /// The numbers and names of the case.
  let details: Details
  /// Who asks; nil when nobody is named.
  let contact: String?

  /// The subject in a line, beginning with a capital.
  func title(_ dice: inout Dice) -> String {
    let title = (dice.pick(subject.titles) ?? "Demande").filled(details)
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// The request as it came in.
  func request(by channel: Channel, priority: Priority, _ dice: inout Dice) -> String {
    let words = subject.request.filled(details)
    switch channel {
    case .phone: return "Appel de \(contact ?? "l’accueil")\u{A0}: \(words)"
    case .chat: return "\(dice.pick(["Bonjour", "Bonjour à vous"]) ?? "Bonjour"), \(words)"
    case .inHouse: return words
    case .portal, .mail:
      let hurry = priority == .bloquante ? "\n\n" + ((dice.pick(Phrases.hurry) ?? "").filled(details)) : ""
      return letter(words + hurry, &dice)
    }
  }

  /// What the desk asks before it goes on.
  func question(from agent: Agent, _ dice: inout Dice) -> String {
    let opening = (dice.pick(Phrases.beforeQuestion) ?? "").filled(details)
    return reply(opening + " " + subject.question.filled(details), from: agent)
  }

  /// What the customer answers.
  func answer(_ dice: inout Dice) -> String {
    dice.chance(60) ? letter(subject.answer.filled(details), &dice) : subject.answer.filled(details)
  }

  /// What the desk found and did.
  func solution(from agent: Agent, _ dice: inout Dice) -> String {
    let close = (dice.pick(Phrases.afterSolution) ?? "").filled(details)
    return reply(subject.solution.filled(details) + "\n\n" + close, from: agent)
  }

  /// What the desk tells itself about it.
  func note(_ dice: inout Dice) -> String {
    dice.chance(55) ? subject.note.filled(details) : phrase(Phrases.notes, &dice)
  }

  /// One of those phrases from the customer.
  func fromCustomer(_ phrases: [Template], _ dice: inout Dice) -> String {
    letter(phrase(phrases, &dice), &dice)
  }

  /// One of those phrases from the desk to the customer.
  func fromDesk(_ phrases: [Template], by agent: Agent, _ dice: inout Dice) -> String {
    reply(phrase(phrases, &dice), from: agent)
  }

  /// One of those phrases.
  func phrase(_ phrases: [Template], _ dice: inout Dice) -> String {
    (dice.pick(phrases) ?? "").filled(details)
  }

  private func letter(_ words: String, _ dice: inout Dice) -> String {
    let greeting = dice.pick(["Bonjour,", "Bonjour à tous,", "Bonjour l’équipe,"]) ?? "Bonjour,"
    let farewell = dice.pick(["Cordialement,", "Merci d’avance,", "Bien à vous,"]) ?? "Cordialement,"
    return "\(greeting)\n\n\(words)\n\n\(farewell)\n\(contact ?? "L’accueil")"
  }

  private func reply(_ words: String, from agent: Agent) -> String {
    "Bonjour,\n\n\(words)\n\nBien cordialement,\n\(agent.name)"
  }
}

/// What is said about any subject.
enum Phrases {
  /// Why it cannot wait.
  static let hurry: [Template] = [
    "Nous sommes à l’arrêt, merci de nous rappeler au plus vite.",
    "C’est bloquant pour toute l’équipe, {utilisateur} reste joignable à tout moment.",
    "Un camion part ce jour : chaque heure compte.",
    "Les opérateurs attendent, merci de traiter en priorité.",
    "Aucune solution de contournement de notre côté.",
  ]
  /// What leads to a question.
  static let beforeQuestion: [Template] = [
    "Merci pour votre message.",
    "Votre demande est bien prise en compte.",
    "Je regarde votre demande avec attention.",
    "Pour avancer, il me faut quelques précisions.",
    "J’ai essayé de reproduire le cas sur notre base d’essai, sans y parvenir.",
  ]
  /// What follows a solution.
  static let afterSolution: [Template] = [
    "Je reste à votre disposition si besoin.",
    "Pouvez-vous vérifier de votre côté ? Sans nouvelle, le ticket sera clos dans quelques jours.",
    "N’hésitez pas à revenir vers nous.",
    "Bonne fin de journée.",
    "La fiche correspondante est dans la base de connaissance.",
  ]
  /// What the desk notes in passing.
  static let notes: [Template] = [
    "Appelé, occupé. Je réessaie dans l’heure.",
    "Rappel convenu avec {utilisateur} en début d’après-midi.",
    "Prise en main à distance faite, traces copiées dans le dossier du ticket.",
    "Vu avec un collègue : même cas rencontré il y a quelques semaines.",
    "Reproduit sur la base d’essai.",
    "Non reproduit chez nous, il faut une copie de leur base.",
    "Le client est pressé mais a une solution de contournement.",
    "Leur informaticien est absent jusqu’à jeudi.",
    "Version installée et droits vérifiés, rien d’anormal.",
    "Transmis pour avis à la R&D, réponse attendue.",
  ]
  /// What a customer asks who has waited.
  static let chasing: [Template] = [
    "Avez-vous du nouveau ? Nous n’avons pas encore eu de retour.",
    "Je me permets de vous relancer, la situation n’a pas évolué.",
    "Pouvez-vous nous dire quand quelqu’un pourra nous rappeler ?",
    "Le problème touche maintenant aussi {poste}.",
    "Pour information, nous avons le même message sur {poste}.",
  ]
  /// What a customer writes when it works.
  static let thanks: [Template] = [
    "C’est bon pour nous, merci beaucoup !",
    "Tout fonctionne, vous pouvez clore.",
    "Parfait, merci pour votre réactivité.",
    "Vérifié ce matin : plus aucun souci.",
  ]
  /// What a customer writes when it works no more.
  static let relapse: [Template] = [
    "Le problème est revenu depuis ce matin sur {poste}.",
    "Cela a fonctionné deux jours, puis à nouveau le même message.",
    "La correction tient sur un poste mais pas sur {poste}.",
    "Après redémarrage de {serveur}, nous sommes revenus au point de départ.",
  ]
  /// What the desk tells while it works.
  static let progress: [Template] = [
    "Nous avons trouvé une piste et poursuivons les essais. Je vous tiens au courant.",
    "Votre cas est en cours d’analyse, un retour vous sera fait dès que possible.",
    "En attendant, vous pouvez passer par {poste}, qui n’est pas concerné.",
    "Une correction est en préparation, je vous préviens dès qu’elle est disponible.",
  ]
  /// Why it goes to another service.
  static let handingOver: [Template] = [
    "Besoin d’un avis du service concerné, tout est dans le fil.",
    "Dépasse le cadre du support : transmis avec les éléments.",
    "Une modification propre à ce client est en cause, transmis.",
  ]
  /// Why it goes to sales.
  static let toSales: [Template] = [
    "Relève d’une prestation : transmis au commercial, client d’accord.",
    "Demande de chiffrage pour {qte} licences, transmise au commercial.",
    "Besoin d’une journée d’assistance sur site, le commercial rappelle le client.",
    "Hors du contrat actuel : proposition commerciale à faire.",
  ]
}
