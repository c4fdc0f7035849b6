extension Subject {
  /// Estimating: quotes, price lists, costing.
  static let quotes: [Subject] = [
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["devis"],
      titles: [
        "Devis {devis} : le prix de revient ne se recalcule plus",
        "Prix de revient figé sur le devis {devis} malgré la nouvelle quantité",
      ],
      request: """
        Sur le devis {devis}, nous changeons la quantité de {qte} à {qte2} et le prix de revient reste le même. \
        Le bouton de recalcul tourne quelques secondes puis rien ne bouge.
        """,
      question: """
        Pouvez-vous me dire si la case « figer les coûts » est cochée sur l’entête du devis, et m’envoyer une \
        copie de l’onglet des opérations ?
        """,
      answer: """
        La case n’est pas cochée. Je joins l’onglet : l’opération {op} est restée à zéro sur la machine \
        {machine}.
        """,
      solution: """
        Le taux horaire de {machine} avait été vidé, ce qui arrête le calcul sans message. Le taux est ressaisi \
        et le devis {devis} se recalcule normalement.
        """,
      note: """
        Taux vide sur le poste de charge : le calcul devrait prévenir au lieu de s’arrêter. À remonter à la R&D.
        """
    ),
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["devis", "droits"],
      titles: [
        "Impossible d’ouvrir les devis depuis ce matin",
        "Ouverture du devis {devis} : « enregistrement introuvable », tous les devis touchés",
        "Bureau d’études bloqué : les devis ne s’ouvrent plus",
      ],
      request: """
        Personne au bureau d’études n’arrive à ouvrir un devis : la liste s’affiche, mais dès qu’on en ouvre un \
        le message « enregistrement introuvable » apparaît. Nous avons {qte} offres à rendre aujourd’hui.
        """,
      question: """
        Est-ce que cela concerne tous les devis, ou seulement ceux créés depuis hier ? Une intervention a-t-elle \
        eu lieu sur {serveur} cette nuit ?
        """,
      answer: """
        Tous les devis, même les anciens. Notre prestataire a déplacé le dossier des pièces jointes hier soir.
        """,
      solution: """
        Le chemin des documents liés pointait vers l’ancien emplacement. Il est corrigé dans les paramètres de \
        la société, les devis s’ouvrent de nouveau.
        """,
      note: """
        Chemin réseau modifié par le prestataire sans prévenir. Pris la main sur {serveur} avec l’accord du \
        client.
        """
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["devis", "impression"],
      titles: ["Devis {devis} : les conditions de règlement n’apparaissent plus à l’impression"],
      request: """
        En imprimant le devis {devis}, le bas de page ne contient plus les conditions de règlement. À l’écran \
        elles sont bien présentes.
        """,
      question: "Quelle édition utilisez-vous : le modèle standard ou un modèle propre à votre société ?",
      answer: "C’est notre modèle à nous, avec le nouveau logo ajouté la semaine dernière.",
      solution: """
        Le nouveau logo recouvrait la zone de bas de page. Le modèle est corrigé et les conditions apparaissent \
        de nouveau.
        """,
      note: "Modèle personnalisé retouché par le client. Copie de l’ancien modèle gardée dans le dossier du ticket."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["devis", "tarif"],
      titles: [
        "Comment appliquer une remise par tranche de quantité dans un devis ?",
        "Trois prix pour {piece} selon la quantité : comment faire ?",
      ],
      request: """
        Notre client {clientfinal} demande trois prix pour la pièce {piece} : {qte}, {qte2} et 1 000 pièces. \
        Faut-il faire trois devis ou peut-on tout mettre sur une ligne ?
        """,
      question: "Souhaitez-vous que les trois prix figurent sur le même document remis au client ?",
      answer: "Oui, sur le même document si possible, c’est ce que font nos concurrents.",
      solution: """
        Les quantités multiples se saisissent dans l’onglet des tranches de la ligne ; l’édition les présente en \
        tableau. La fiche de la base de connaissance vous est envoyée.
        """,
      note: "Question déjà posée plusieurs fois : proposer un modèle de réponse."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["devis"],
      titles: ["Transformer une partie seulement du devis {devis} en commande"],
      request: """
        {clientfinal} accepte {qte} pièces sur les {qte2} du devis {devis}. Comment passer la commande sans \
        perdre le reste de l’offre ?
        """,
      question: "Le reste doit-il rester valable pour une commande ultérieure, ou être clos ?",
      answer: "Il doit rester valable jusqu’à la fin du trimestre.",
      solution: """
        Dans la transformation, décochez les lignes à garder et modifiez la quantité : le devis passe en « \
        partiellement commandé » et reste ouvert.
        """,
      note: "RAS, usage standard."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["devis", "sous-traitance"],
      titles: ["Aide au paramétrage des taux horaires pour les devis {annee}"],
      request: """
        Nous voulons mettre à jour tous nos taux horaires pour {annee}, {qte} postes de charge environ. Peut-on \
        le faire en une fois sans modifier les devis déjà remis ?
        """,
      question: "Avez-vous déjà un tableau des nouveaux taux, par poste de charge, que nous puissions importer ?",
      answer: "Oui, le tableau est prêt, je vous l’envoie. Il manque seulement la tôlerie.",
      solution: """
        Les taux sont importés avec une date d’effet ; les devis antérieurs gardent les anciens. La procédure \
        est jointe pour l’an prochain.
        """,
      note: "Import fait ensemble à distance, sauvegarde de la table avant."
    ),
    Subject(
      .evolution,
      .mineure ... .basse,
      tags: ["devis"],
      titles: [
        "Proposer une copie de devis avec mise à jour des prix matière",
        "Copie du devis {devis} : reprendre les derniers prix d’achat",
      ],
      request: """
        Quand nous copions un devis de plus de six mois, les prix de matière restent ceux de l’époque. Une \
        option « reprendre les derniers prix d’achat » nous ferait gagner une heure par offre.
        """,
      question: "Faut-il reprendre le dernier prix facturé ou le prix du catalogue fournisseur ?",
      answer: "Le dernier prix facturé, avec un avertissement quand il a plus de trois mois.",
      solution: """
        La demande est enregistrée dans la liste des améliorations, vous pouvez la suivre et voter depuis le \
        portail.
        """,
      note: "Demande proche déjà reçue de deux autres clients."
    ),
  ]
}
