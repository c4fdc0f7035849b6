extension Subject {
  /// Purchase orders and needs.
  static let purchasing: [Subject] = [
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["achats"],
      titles: ["Commande fournisseur {ca} : envoi par courriel refusé"],
      request: """
        La commande {ca} à {fournisseur} ne part pas : « expéditeur refusé ». Les autres courriels de \
        l’entreprise partent normalement.
        """,
      question: "Le compte d’envoi paramétré dans Clipper a-t-il changé de mot de passe récemment ?",
      answer: "Oui, la double authentification a été activée lundi par notre prestataire.",
      solution: "Un compte d’envoi dédié est paramétré, sans double authentification. La commande {ca} est partie.",
      note: "Paramètres du serveur de courriel notés dans la fiche client."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["achats", "besoins"],
      titles: ["Calcul des besoins : propose d’acheter {piece} alors qu’il y en a {qte2}"],
      request: "Le calcul des besoins propose d’acheter {qte} {piece} alors que {depot} en contient {qte2}.",
      question: """
        Le magasin {depot} est-il pris en compte dans le calcul ? La case se trouve dans la fiche du magasin.
        """,
      answer: "Effectivement, la case n’est pas cochée, ce magasin est neuf.",
      solution: "{depot} est maintenant inclus dans le calcul, la proposition a disparu.",
      note: "RAS."
    ),
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["achats", "besoins"],
      titles: [
        "Le calcul des besoins tourne depuis deux heures sans finir",
        "Calcul des besoins bloqué, achats à l’arrêt",
        "Calcul des besoins sans fin depuis l’ajout de {article}",
      ],
      request: """
        Le calcul des besoins lancé à 7 h n’est pas terminé, et plus personne ne peut passer de commande. \
        D’habitude il prend dix minutes.
        """,
      question: "Une nomenclature a-t-elle été modifiée hier ? Je soupçonne une boucle.",
      answer: "Le bureau d’études a ajouté {article} comme composant hier soir.",
      solution: """
        La pièce {piece} se contenait elle-même par deux niveaux. Lien retiré, le calcul passe en neuf minutes.
        """,
      note: "Contrôle de boucle à demander à la R&D, ce n’est pas la première fois."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["achats", "réception"],
      titles: ["Réception de la commande {ca} : quantité affichée en mètres au lieu de kilos"],
      request: """
        Pour {article}, la réception affiche des mètres alors que nous achetons au kilo. La commande {ca} est \
        correcte.
        """,
      question: "Le coefficient entre l’unité d’achat et l’unité de stock est-il rempli ?",
      answer: "Il est à 1, ce qui est faux : c’est 2,47 kg par mètre.",
      solution: "Le coefficient est corrigé et la réception reprise. Les deux unités s’affichent désormais.",
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["achats", "sous-traitance"],
      titles: ["Suivre les pièces parties en sous-traitance chez {fournisseur}"],
      request: "Comment savoir à tout moment ce qui se trouve chez {fournisseur} pour l’opération {op} ?",
      question: "Faites-vous un bon de sous-traitance à chaque envoi ?",
      answer: "Pas toujours, souvent un simple BL papier.",
      solution: """
        Avec un bon de sous-traitance à chaque envoi, l’état « pièces à l’extérieur » donne la réponse par \
        sous-traitant. Exemple joint.
        """,
      note: "Un besoin de formation se dessine, en parler au commercial."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["achats", "tarif"],
      titles: ["Importer le nouveau tarif de {fournisseur}"],
      request: """
        {fournisseur} nous envoie un tarif de {qte2} lignes dans un tableur. Peut-on l’importer sans ressaisie ?
        """,
      question: "Le fichier contient-il votre code article ou seulement celui du fournisseur ?",
      answer: "Seulement le sien, mais nous l’avons dans la fiche article.",
      solution: """
        L’import par référence fournisseur est disponible dans les outils d’achat ; le modèle de fichier vous \
        est envoyé.
        """,
      note: "RAS."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["achats"],
      titles: ["Relancer les fournisseurs en retard en une fois", "Envoi groupé des relances à {qte} fournisseurs"],
      request: """
        Nous relançons {qte} fournisseurs chaque lundi, un par un. Un envoi groupé avec la liste des retards \
        ferait gagner la matinée.
        """,
      question: "Un courriel par fournisseur, avec toutes ses lignes en retard ?",
      answer: "Exactement.",
      solution: "Demande classée « à l’étude », votez pour elle dans le portail.",
      note: "Troisième demande de ce type ce trimestre."
    ),
  ]
}
