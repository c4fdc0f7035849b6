extension Subject {
  /// Stock, inventory, lots.
  static let stock: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["stock"],
      titles: [
        "Stock négatif sur {qte} articles après la clôture de cette nuit",
        "{depot} : {piece} et d’autres articles en stock négatif",
      ],
      request: """
        Ce matin {qte} articles sont en stock négatif dans {depot}, dont {piece}. Les expéditions refusent de \
        partir.
        """,
      question: """
        Une reprise d’inventaire était-elle en cours hier soir ? Pouvez-vous m’indiquer l’heure du dernier \
        mouvement correct ?
        """,
      answer: "L’inventaire de {depot} a été validé à 18 h 20, puis la clôture est passée à 22 h.",
      solution: """
        La clôture a rejoué deux fois les mouvements de l’inventaire. Les doublons sont annulés et les stocks \
        sont contrôlés article par article.
        """,
      note: "Double exécution de la tâche planifiée sur {serveur}. Planification corrigée avec leur informaticien."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["stock", "inventaire"],
      titles: ["Inventaire : écart de {qte} sur {piece} alors que le comptage est juste"],
      request: """
        Le comptage de {piece} donne {qte2} pièces, la saisie aussi, mais la feuille d’écart affiche {qte} \
        manquants.
        """,
      question: "Pouvez-vous vérifier s’il existe un emplacement sans code pour cet article ?",
      answer: "Oui, une ligne vide apparaît avec exactement {qte} pièces.",
      solution: """
        Des pièces étaient rangées dans un emplacement sans code. Le mouvement de transfert est fait et l’écart \
        est à zéro.
        """,
      note: "L’emplacement vide vient d’une réception faite sur borne."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["stock", "lot"],
      titles: ["Le lot {lot} reste affiché alors qu’il est épuisé"],
      request: """
        Le lot {lot} de l’article {article} est à zéro mais reste proposé à la sortie. Les magasiniers se \
        trompent.
        """,
      question: "L’option « masquer les lots épuisés » est-elle cochée dans les paramètres du stock ?",
      answer: "Elle l’était, mais seulement pour l’administrateur.",
      solution: "L’option était réglée par utilisateur. Elle est maintenant réglée pour toute la société.",
      note: "RAS."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["stock", "valorisation"],
      titles: ["Valorisation du stock : le PMP de {piece} est à zéro"],
      request: """
        Le PMP de {piece} est passé à 0,00 € depuis la dernière réception, ce qui fausse notre état de fin de \
        mois d’environ {montant}.
        """,
      question: "La réception a-t-elle été faite avant que la commande {ca} ne soit chiffrée ?",
      answer: "Oui, la réception a été faite le jour même, le prix est arrivé avec la facture.",
      solution: """
        Le PMP est recalculé à partir des factures. Pensez à bloquer la réception des commandes sans prix, \
        l’option existe.
        """,
      note: "Recalcul lancé à l’heure du déjeuner, quarante minutes."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["stock"],
      titles: ["Réserver du stock pour une commande à venir", "Mettre de côté {qte} × {article} pour {clientfinal}"],
      request: """
        Nous voulons mettre de côté {qte} × {article} pour {clientfinal}, dont la commande n’arrivera que dans \
        trois semaines. Que conseillez-vous ?
        """,
      question: "Ce stock doit-il rester visible comme disponible pour le calcul des besoins ?",
      answer: "Non, surtout pas, c’est justement ce qui nous pose problème.",
      solution: """
        Une réservation manuelle avec date de fin répond au besoin ; le calcul des besoins l’exclut. Procédure \
        jointe.
        """,
      note: "Rappel dans trois semaines, à leur demande."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["stock", "inventaire"],
      titles: [
        "Inventaire tournant : comment geler une partie du magasin ?",
        "Geler l’allée {allee} pendant le comptage, sans arrêter le magasin",
      ],
      request: """
        Nous voulons compter une allée par semaine sans arrêter le magasin. Peut-on geler seulement l’allée \
        {allee} ?
        """,
      question: "Vos emplacements portent-ils le code d’allée en tête ?",
      answer: "Oui, par exemple {allee}-02-14.",
      solution: """
        Le filtre d’emplacement de la préparation d’inventaire accepte « {allee}* » : seule cette allée est \
        gelée.
        """,
      note: "Bonne pratique à publier."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["stock", "codes-barres"],
      titles: [
        "Mise en place des codes-barres au magasin",
        "Douchettes et codes-barres pour {depot} : par où commencer ?",
      ],
      request: """
        Nous recevons {qte} douchettes le mois prochain. Quelles étapes prévoir pour les entrées et sorties par \
        code-barres ?
        """,
      question: "Quel type de code souhaitez-vous, une dimension ou deux, et qu’est-ce qui doit y figurer ?",
      answer: "Deux dimensions, avec article, lot et quantité.",
      solution: """
        Le paramétrage est fait sur la base d’essai, avec deux modèles d’étiquettes. La suite relève d’une \
        prestation, transmise au commercial.
        """,
      note: "Besoin d’une journée sur site : à chiffrer."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["stock"],
      titles: [
        "Alerte de stock mini par courriel plutôt qu’à l’écran",
        "Recevoir le stock mini de {depot} par courriel",
      ],
      request: """
        L’alerte de stock mini n’apparaît qu’à l’ouverture du module. Un courriel chaque matin à {utilisateur} \
        serait plus sûr.
        """,
      question: "Une liste unique par jour conviendrait-elle ?",
      answer: "Oui, à 7 h par exemple.",
      solution: "La demande rejoint le sujet « notifications » de la feuille de route.",
      note: "Regrouper avec les autres demandes de notifications."
    ),
  ]
}
