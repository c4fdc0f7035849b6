extension Subject {
  /// Orders, delivery notes, invoices.
  static let shipping: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["bl", "expédition"],
      titles: [
        "Validation des BL impossible : « séquence épuisée »",
        "Expéditions arrêtées : plus aucun BL ne se valide",
        "BL {bl} : dernier numéro accepté, la suite est refusée",
      ],
      request: """
        Impossible de valider le moindre BL depuis 10 h, message « séquence épuisée ». Les camions attendent à \
        quai.
        """,
      question: "Quel est le dernier numéro de BL passé, et avez-vous changé de préfixe récemment ?",
      answer: "Le dernier est {bl}. Le préfixe n’a pas changé.",
      solution: """
        La numérotation était limitée à ce nombre de chiffres. La séquence est élargie, les BL se valident et \
        {bl} reste le dernier de l’ancienne série.
        """,
      note: "Prévenir les clients qui ont la même limite : liste à faire."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["factures"],
      titles: ["La facture {facture} reprend deux fois le BL {bl}"],
      request: """
        La facture {facture} de {montant} contient deux fois les lignes du BL {bl}. {clientfinal} refuse de la \
        payer.
        """,
      question: "La facturation groupée a-t-elle été lancée par deux personnes en même temps ?",
      answer: "C’est possible, nous étions deux ce jour-là.",
      solution: """
        Double lancement confirmé. L’avoir est fait, la facture correcte est émise et un verrou évite que cela \
        se reproduise.
        """,
      note: "Anomalie connue, corrigée dans la dernière version mineure : proposer la mise à jour."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["bl", "impression"],
      titles: ["BL {bl} : le poids total est à zéro"],
      request: """
        Le BL {bl} affiche un poids total de 0 kg alors que les articles ont un poids. {transporteur} refuse \
        l’enlèvement.
        """,
      question: "Le poids est-il saisi en grammes ou en kilos dans la fiche de {piece} ?",
      answer: "En grammes, depuis toujours.",
      solution: """
        L’édition attendait des kilos depuis le dernier modèle. La conversion est ajoutée, le poids est juste.
        """,
      note: "Modèle corrigé aussi pour l’étiquette transport."
    ),
    Subject(
      .incident,
      .bloquante ... .mineure,
      tags: ["factures", "edi"],
      titles: [
        "Factures électroniques rejetées par la plateforme de {clientfinal}",
        "{qte} factures électroniques rejetées : « numéro de commande absent »",
      ],
      request: """
        La plateforme de {clientfinal} rejette nos factures depuis lundi : « numéro de commande absent ». {qte} \
        factures sont bloquées.
        """,
      question: "Pouvez-vous m’envoyer l’avis de rejet complet de la facture {facture} ?",
      answer: "Le voici. Le numéro demandé est celui de leur commande, pas de la nôtre.",
      solution: """
        Le champ « votre référence » est maintenant repris dans le fichier. Les {qte} factures sont renvoyées et \
        acceptées.
        """,
      note: "Réglage propre à ce donneur d’ordre, noté dans la fiche client."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["bl", "expédition"],
      titles: ["Regrouper plusieurs commandes sur un seul BL", "{clientfinal} : un seul BL pour {qte} commandes"],
      request: "Pour {clientfinal}, nous livrons le vendredi {qte} commandes. Peut-on n’éditer qu’un BL ?",
      question: "L’adresse de livraison est-elle la même pour toutes ?",
      answer: "Oui, une seule adresse.",
      solution: """
        La livraison groupée le fait dès que l’adresse et le mode de transport sont identiques. Fiche envoyée.
        """,
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["factures", "acompte"],
      titles: ["Déduire un acompte sur la facture finale", "Commande {cde} : acompte de {montant} à déduire"],
      request: """
        {clientfinal} a réglé un acompte de {montant}. Comment le faire apparaître en déduction sur la facture \
        finale ?
        """,
      question: "L’acompte a-t-il été facturé depuis la commande {cde} ?",
      answer: "Oui, par une facture d’acompte séparée.",
      solution: "À la facturation de {cde}, cochez « reprendre les acomptes » : la déduction et la TVA suivent.",
      note: "RAS."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["factures"],
      titles: [
        "Préparer la facturation électronique obligatoire",
        "Facturation électronique : nos fiches clients sont-elles prêtes ?",
      ],
      request: """
        Nous aimerions faire le point sur la facturation électronique : que faut-il vérifier dans nos fiches \
        clients dès maintenant ?
        """,
      question: "Combien de vos clients ont un numéro d’identification renseigné ?",
      answer: "Environ {qte2} sur 400, d’après l’état.",
      solution: """
        L’état des fiches incomplètes vous est envoyé, ainsi que le calendrier. Un accompagnement peut être \
        planifié.
        """,
      note: "Transmettre au commercial si demande d’accompagnement."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["commandes"],
      titles: [
        "Dupliquer une commande ouverte avec un nouvel échéancier",
        "Commande ouverte {cde} : recopier l’échéancier",
      ],
      request: """
        Pour les commandes ouvertes de {clientfinal}, nous ressaisissons {qte} échéances chaque mois. Une copie \
        avec décalage des dates aiderait.
        """,
      question: "Le décalage serait-il toujours d’un mois entier ?",
      answer: "Le plus souvent, parfois de quatre semaines.",
      solution: "Demande enregistrée avec vos deux cas.",
      note: "Utile aussi pour l’automobile."
    ),
  ]
}
