extension Subject {
  /// Labels and printing.
  static let labels: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["étiquettes", "impression"],
      titles: [
        "Étiquettes d’expédition : plus rien ne sort sur {imprimante}",
        "{imprimante} muette : {qte} étiquettes en attente, camion à quai",
      ],
      request: """
        Depuis 8 h, plus aucune étiquette d’expédition ne sort sur {imprimante}. Le camion de {transporteur} \
        passe en début d’après-midi.
        """,
      question: """
        Une page de test part-elle depuis Windows ? La file d’attente contient-elle des documents en erreur ?
        """,
      answer: "La page de test sort bien. Dans la file il y a {qte} documents, le premier est en erreur.",
      solution: """
        Le premier document bloquait la file : il contenait un caractère que le pilote refuse. File vidée, \
        étiquettes réimprimées.
        """,
      note: "Caractère « œ » dans l’adresse du destinataire. Voir si le modèle peut le remplacer."
    ),
    Subject(
      .incident,
      .bloquante ... .mineure,
      tags: ["étiquettes"],
      titles: [
        "Étiquettes décalées de quelques millimètres sur {imprimante}",
        "{imprimante} : code-barres coupé, cartons refusés par {clientfinal}",
        "Étiquettes de {article} décalées depuis le nouveau rouleau",
      ],
      request: """
        Les étiquettes de {article} sont décalées vers la droite depuis le changement de rouleau. Le code-barres \
        est coupé et le client refuse les cartons.
        """,
      question: "Le calibrage du papier a-t-il été refait après le changement de rouleau ?",
      answer: "Oui, deux fois, sans effet.",
      solution: """
        La largeur de laize était restée à l’ancienne valeur dans le pilote. Réglage corrigé sur {imprimante}, \
        essai concluant.
        """,
      note: "Le serveur d’impression écrase le réglage du poste."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["étiquettes"],
      titles: [
        "L’accent de « Référence » devient un carré sur les étiquettes",
        "{imprimante} : les accents sortent en carrés",
      ],
      request: """
        Sur les étiquettes imprimées par {imprimante}, les é et les è deviennent des carrés. Les anciennes \
        étiquettes étaient correctes.
        """,
      question: "La police du modèle est-elle une police de l’imprimante ou de Windows ?",
      answer: "C’est une police de l’imprimante, d’après notre informaticien.",
      solution: """
        La police interne ne contient pas les accents depuis le remplacement de l’appareil. Le modèle utilise \
        maintenant une police téléchargée.
        """,
      note: "Modèle d’étiquette joint au ticket."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["impression", "serveur"],
      titles: ["Impressions très lentes depuis le poste {poste}", "{poste} : deux minutes pour chaque impression"],
      request: """
        Depuis {poste}, chaque impression met deux à trois minutes à sortir. Les autres postes sont normaux.
        """,
      question: "L’imprimante par défaut de ce poste est-elle encore branchée et joignable ?",
      answer: "L’ancienne imprimante du bureau est restée par défaut, elle a été retirée cet été.",
      solution: """
        L’imprimante par défaut disparue était interrogée à chaque édition. Elle est remplacée, l’impression est \
        immédiate.
        """,
      note: "Cas classique, à ajouter à la fiche « impressions lentes »."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["étiquettes"],
      titles: [
        "Ajouter le numéro de lot sur l’étiquette colis",
        "Étiquette colis pour {clientfinal} : numéro de lot exigé",
      ],
      request: """
        Notre client {clientfinal} exige le numéro de lot sur chaque colis. Peut-on l’ajouter nous-mêmes au \
        modèle ?
        """,
      question: "Avez-vous la licence de l’éditeur de modèles sur au moins un poste ?",
      answer: "Oui, sur le poste de {utilisateur}.",
      solution: """
        Le champ à ajouter est « lot principal » de la ligne de BL. Les étapes sont décrites dans la fiche \
        jointe, avec une copie d’écran.
        """,
      note: "RAS."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["impression", "éditions"],
      titles: ["Mettre les éditions au nouveau logo", "Nouveau logo à poser sur {qte} éditions"],
      request: """
        Nous changeons de logo le mois prochain et avons {qte} éditions à mettre à jour : devis, BL, factures, \
        accusés de réception.
        """,
      question: "Le logo est-il au même format que l’ancien, en largeur et en hauteur ?",
      answer: "Il est plus large, nous voulons le garder à droite.",
      solution: """
        Les modèles utilisant l’entête commun sont à jour. Les {qte2} modèles à entête propre sont listés dans \
        le document joint.
        """,
      note: "Temps passé à suivre : plus long que prévu."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["étiquettes"],
      titles: [
        "Choisir le nombre d’étiquettes au moment de la réception",
        "Réception de {article} : autant d’étiquettes que de colis",
      ],
      request: """
        À la réception, il sort une étiquette par ligne. Pouvoir saisir le nombre de colis éviterait de \
        réimprimer.
        """,
      question: "Le nombre doit-il être proposé d’après l’unité d’achat ?",
      answer: "Oui, ce serait parfait.",
      solution: "Demande d’amélioration créée, visible dans le portail.",
      note: "Doublon possible avec une demande plus ancienne, à vérifier."
    ),
  ]
}
