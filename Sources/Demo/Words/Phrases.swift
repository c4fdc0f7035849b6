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
  ]
  /// What leads to a question about something broken.
  static let beforeDiagnosis: [Template] = [
    "J’ai essayé de reproduire le cas sur notre base d’essai, sans y parvenir.",
    "Je comprends l’urgence et commence par quelques vérifications.",
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
    "Vu avec un collègue : même demande il y a quelques semaines.",
    "Leur informaticien est absent jusqu’à jeudi.",
    "Version installée et droits vérifiés, rien d’anormal.",
    "Transmis pour avis à la R&D, réponse attendue.",
  ]
  /// What the desk notes while it looks for a fault.
  static let diagnosis: [Template] = [
    "Prise en main à distance faite, traces copiées dans le dossier du ticket.",
    "Reproduit sur la base d’essai.",
    "Non reproduit chez nous, il faut une copie de leur base.",
    "Le client est pressé mais a une solution de contournement.",
    "Rien dans les journaux de {serveur} à l’heure indiquée.",
  ]
  /// What a customer asks who has waited.
  static let chasing: [Template] = [
    "Avez-vous du nouveau ? Nous n’avons pas encore eu de retour.",
    "Je me permets de vous relancer à ce sujet.",
    "Pouvez-vous nous dire quand quelqu’un pourra nous rappeler ?",
  ]
  /// What a customer adds when it gets worse.
  static let spreading: [Template] = [
    "Le problème touche maintenant aussi {poste}.",
    "Pour information, nous avons le même message sur {poste}.",
    "La situation n’a pas évolué, {utilisateur} attend pour continuer.",
  ]
  /// What a customer writes when all is well.
  static let thanks: [Template] = [
    "C’est bon pour nous, merci beaucoup !",
    "Tout est clair, vous pouvez clore.",
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
  /// What a customer still wants to know.
  static let afterthought: [Template] = [
    "Une précision encore : est-ce valable aussi pour {utilisateur}, qui a un autre profil ?",
    "Nous avons essayé, mais l’écran n’est pas le même sur {poste}. Pouvez-vous regarder ?",
    "Il nous manque un point : que se passe-t-il pour ce qui est déjà saisi ?",
  ]
  /// What the desk tells while it mends.
  static let repairing: [Template] = [
    "Nous avons trouvé une piste et poursuivons les essais. Je vous tiens au courant.",
    "Votre cas est en cours d’analyse, un retour vous sera fait dès que possible.",
    "En attendant, vous pouvez passer par {poste}, qui n’est pas concerné.",
    "Une correction est en préparation, je vous préviens dès qu’elle est disponible.",
  ]
  /// What the desk tells while it looks into a question or a wish.
  static let studying: [Template] = [
    "Je vérifie auprès de nos spécialistes et reviens vers vous.",
    "Votre demande est à l’étude, je vous tiens au courant.",
    "Je prépare un exemple sur notre base d’essai pour vous répondre précisément.",
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
