extension Subject {
  /// Scheduling and load.
  static let planning: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["planning"],
      titles: [
        "Le planning s’ouvre vide pour tout le monde",
        "Planning d’atelier vide ce matin",
        "Plus de vue de la charge : planning vide sur tous les postes",
      ],
      request: """
        Le planning d’atelier est vide depuis ce matin, sur tous les postes. La réunion de production est à 10 h \
        et nous n’avons plus de vue de la charge.
        """,
      question: "Le calcul de nuit s’est-il terminé ? Le journal se trouve dans les outils du planning.",
      answer: "Le journal s’arrête à 2 h 14 avec « date de fin invalide » sur l’OF {of}.",
      solution: """
        L’OF {of} portait une date de fin en l’an 2206. Date corrigée, calcul relancé, le planning est de \
        nouveau rempli.
        """,
      note: "Contrôle de saisie de la date à demander."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["planning", "charge"],
      titles: ["La charge de {machine} affiche plus de 300 %"],
      request: """
        La charge de {machine} dépasse 300 % cette semaine, alors que les OF en cours n’occupent qu’une équipe.
        """,
      question: "Le calendrier de ce poste de charge a-t-il été changé à l’occasion des congés ?",
      answer: "Nous avons saisi la fermeture d’août sur ce poste, oui.",
      solution: """
        La fermeture était saisie sans année et s’appliquait partout. Calendrier corrigé, la charge est à {pct} \
        %.
        """,
      note: "RAS."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["planning"],
      titles: ["Couleurs du planning inversées sur le poste {poste}"],
      request: """
        Sur {poste}, les OF en retard sont en vert et les autres en rouge. Sur les autres postes tout est \
        normal.
        """,
      question: "Les couleurs ont-elles été modifiées dans les préférences de cet utilisateur ?",
      answer: "Possible, c’est un stagiaire qui utilisait ce poste.",
      solution: "Les préférences d’affichage de l’utilisateur sont remises à zéro.",
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["planning"],
      titles: [
        "Simuler l’arrivée d’une commande urgente dans le planning",
        "Voir l’effet de {qte} × {article} en plus sur le planning",
      ],
      request: """
        Avant d’accepter une commande urgente de {qte} × {article}, nous voulons voir quels OF seraient décalés. \
        Est-ce possible sans toucher au planning réel ?
        """,
      question: "Avez-vous déjà utilisé les scénarios du planning ?",
      answer: "Non, nous ne savions pas que cela existait.",
      solution: """
        Le scénario copie le planning, on y ajoute l’OF prévisionnel et les retards s’affichent. Rien n’est \
        changé tant qu’on ne le valide pas.
        """,
      note: "Montré en prise en main, dix minutes."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["planning", "calendrier"],
      titles: ["Déclarer une équipe de nuit sur {machine}"],
      request: """
        Nous passons {machine} en trois équipes à partir de la semaine {semaine}. Où saisir les nouveaux \
        horaires ?
        """,
      question: "L’équipe de nuit travaille-t-elle aussi le vendredi soir ?",
      answer: "Non, du lundi au jeudi seulement.",
      solution: "Un calendrier « 3x8 » est créé et rattaché à {machine} à partir de la semaine {semaine}.",
      note: "RAS."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["planning"],
      titles: ["Revoir les priorités de l’ordonnancement", "Ordonnancement : tous les OF sont « urgents »"],
      request: """
        Les priorités de nos OF ne correspondent plus à la réalité : tout est « urgent ». Pouvez-vous nous aider \
        à remettre de l’ordre ?
        """,
      question: "Combien de niveaux souhaitez-vous garder, et qui décide de la priorité ?",
      answer: "Trois niveaux, et c’est {utilisateur} qui décide.",
      solution: "Trois niveaux sont paramétrés et {qte} OF reclassés. Un point est prévu dans un mois.",
      note: "Bon candidat pour une journée de conseil."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["planning"],
      titles: ["Imprimer le planning sur une grande feuille", "Édition du planning au format A1"],
      request: """
        Nous affichons le planning dans l’atelier ; l’impression tient sur douze feuilles à coller. Une édition \
        au format A1 serait utile.
        """,
      question: "Un fichier PDF à donner à l’imprimeur conviendrait-il ?",
      answer: "Tout à fait.",
      solution: "Demande enregistrée.",
      note: "RAS."
    ),
  ]
}
