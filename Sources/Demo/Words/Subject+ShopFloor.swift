extension Subject {
  /// Shop-floor terminals and time clocking.
  static let shopFloor: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["atelier", "pointage"],
      titles: [
        "Bornes atelier : plus aucun pointage ne remonte",
        "Les {qte} bornes affichent « serveur injoignable »",
        "Pointage à l’arrêt dans tout l’atelier",
      ],
      request: """
        Les {qte} bornes de l’atelier affichent « serveur injoignable » depuis la prise de poste. Les opérateurs \
        notent leurs temps sur papier.
        """,
      question: """
        Le service des bornes est-il démarré sur {serveur} ? Une mise à jour de Windows est-elle passée cette \
        nuit ?
        """,
      answer: "Oui, le serveur a redémarré à 4 h pour une mise à jour.",
      solution: """
        Le service des bornes n’était pas en démarrage automatique. Il est relancé et réglé, les pointages en \
        attente sont remontés.
        """,
      note: "Pointages papier à ressaisir pour la première heure : fait par le client."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["atelier", "pointage"],
      titles: ["{borne} : écran figé après lecture du badge"],
      request: """
        Sur la {borne}, l’écran se fige après la lecture du badge de {utilisateur}. Les autres badges passent.
        """,
      question: "Le badge a-t-il été réattribué récemment ? Son numéro commence-t-il par un zéro ?",
      answer: "C’est un badge neuf, son numéro est 0{badge}.",
      solution: """
        Le zéro de tête était perdu à la saisie dans la fiche du salarié. Numéro corrigé, la borne ne se fige \
        plus.
        """,
      note: "Figeage au lieu d’un message : anomalie transmise."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["pointage", "of"],
      titles: ["Temps pointés en double sur l’OF {of}"],
      request: """
        Sur l’OF {of}, opération {op}, les temps de {utilisateur} apparaissent deux fois. Le coût de revient est \
        faussé.
        """,
      question: "L’opérateur a-t-il pointé à la fois sur la {borne} et sur l’application mobile ?",
      answer: "Oui, la borne était lente, il a recommencé sur le terminal mobile.",
      solution: """
        Les doublons de la journée sont supprimés. Le délai de protection contre le double pointage est réglé à \
        deux minutes.
        """,
      note: "{qte} doublons en tout dans la base."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["atelier", "bornes"],
      titles: ["{borne} : l’heure affichée a une heure d’avance"],
      request: "La {borne} a une heure d’avance sur les autres, donc les débuts d’opération sont faux.",
      question: "Le fuseau horaire de l’appareil est-il réglé sur Paris, avec changement automatique ?",
      answer: "Il était réglé sur Athènes, personne ne sait pourquoi.",
      solution: """
        Fuseau corrigé et horloge synchronisée sur {serveur}. Les {qte} pointages du jour sont décalés d’une \
        heure.
        """,
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["pointage"],
      titles: ["Pointer deux OF en même temps sur {machine}"],
      request: "Un opérateur surveille deux OF à la fois sur {machine}. Comment répartir son temps ?",
      question: "La répartition doit-elle se faire à parts égales ou selon les quantités ?",
      answer: "À parts égales, cela nous suffit.",
      solution: """
        L’option « multi-OF » se coche sur le poste de charge ; la durée est alors partagée à parts égales. \
        Procédure jointe.
        """,
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["pointage", "absences"],
      titles: ["Corriger un pointage oublié la veille", "Pointage de {utilisateur} resté ouvert toute la nuit"],
      request: """
        {utilisateur} a oublié de clore son opération hier soir : 14 heures sont comptées. Comment corriger \
        proprement ?
        """,
      question: "Qui doit pouvoir corriger : le chef d’atelier ou seulement l’administrateur ?",
      answer: "Le chef d’atelier, sans voir les salaires.",
      solution: """
        Le droit « correction des pointages » est séparé des autres. Il est donné au profil du chef d’atelier.
        """,
      note: "Vérifié avec eux sur le profil de test."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["atelier", "mobilité"],
      titles: ["Mise en service de l’application Mobilité sur {qte} terminaux"],
      request: """
        Nous avons reçu {qte} terminaux pour l’entrepôt et l’atelier. Pouvez-vous nous accompagner pour la \
        première mise en service ?
        """,
      question: "Les terminaux atteignent-ils {serveur} depuis le wifi de l’atelier ?",
      answer: "Au bureau oui, au fond de l’atelier la connexion tombe.",
      solution: """
        Les terminaux sont appairés. La couverture wifi reste à améliorer au fond de l’atelier, avec votre \
        prestataire.
        """,
      note: "Wifi insuffisant : ne pas rouvrir tant que ce n’est pas réglé."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["atelier"],
      titles: ["Afficher le plan de la pièce sur la borne", "Voir le plan de {piece} sur la borne, sans papier"],
      request: "Voir le plan de {piece} directement sur la borne éviterait d’imprimer {qte} feuilles par jour.",
      question: "Les plans sont-ils tous au format PDF ?",
      answer: "Oui, sauf quelques vieux plans scannés.",
      solution: """
        Demande enregistrée ; un essai est possible dans la version de développement, contactez-nous si vous \
        voulez y participer.
        """,
      note: "Client volontaire pour tester."
    ),
  ]
}
