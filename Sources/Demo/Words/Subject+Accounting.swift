extension Subject {
  /// The accounting link, VAT, entries.
  static let accounting: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["compta", "factures"],
      titles: [
        "Lien comptable : le transfert du journal VE s’arrête sur la facture {facture}",
        "Journal VE : « compte inconnu » {compte}, transfert arrêté",
      ],
      request: """
        Le transfert des écritures de vente vers la comptabilité s’arrête sur la facture {facture} avec « compte \
        inconnu ». Le cabinet attend le journal VE pour la TVA.
        """,
      question: """
        Quel compte client est rattaché à la facture {facture}, et existe-t-il dans le logiciel de comptabilité \
        ?
        """,
      answer: "Le compte est {compte}. Il a été créé hier chez nous mais pas encore dans la comptabilité.",
      solution: """
        Le compte {compte} est créé des deux côtés et le transfert est relancé : {qte} écritures passées, \
        journal VE équilibré.
        """,
      note: "Le transfert s’arrête à la première erreur au lieu de la mettre de côté : piste d’amélioration."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["compta"],
      titles: ["Écart de {montant} entre Clipper et le journal VE"],
      request: """
        En rapprochant le mois, nous trouvons un écart de {montant} entre le chiffre d’affaires de Clipper et le \
        journal VE.
        """,
      question: "Avez-vous des avoirs datés du dernier jour du mois ? Pouvez-vous m’envoyer l’état par pièce ?",
      answer: "Il y a un avoir sur la facture {facture}, daté du 31 mais saisi le 2.",
      solution: """
        L’avoir était daté d’une période déjà transférée. Il est passé par une écriture complémentaire et \
        l’écart est nul.
        """,
      note: "Bloquer la saisie sur période transférée : option désactivée chez eux."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["compta", "tva"],
      titles: [
        "TVA à 20 % au lieu de l’exonération sur les ventes intracommunautaires",
        "Facture {facture} : TVA à tort pour un client belge",
      ],
      request: """
        Les factures à {clientfinal}, en Belgique, sortent avec 20 % de TVA depuis la mise à jour. Facture \
        {facture} par exemple.
        """,
      question: """
        Le numéro de TVA intracommunautaire est-il renseigné dans la fiche, et le régime est-il sur « UE » ?
        """,
      answer: "Le numéro est là, mais le régime est repassé à « France ».",
      solution: """
        Le régime des clients étrangers avait été remis à la valeur par défaut. {qte} fiches sont corrigées, les \
        factures sont à refaire par avoir.
        """,
      note: "Cause : import de fiches clients du 12. Prévenu le client de ne pas réimporter."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["compta", "export"],
      titles: ["Le fichier d’export comptable est vide", "Export vers le cabinet : fichier de 0 octet"],
      request: """
        L’export vers le cabinet comptable crée un fichier de 0 octet depuis cette semaine. Aucun message \
        d’erreur.
        """,
      question: "Le dossier d’export existe-t-il toujours sur {serveur}, et le disque a-t-il de la place ?",
      answer: """
        Le dossier existe mais nous n’avons plus le droit d’y écrire depuis le changement de mot de passe du \
        service.
        """,
      solution: "Les droits d’écriture sont rétablis sur le dossier d’export, le fichier du mois est complet.",
      note: "L’échec d’écriture devrait être signalé à l’écran."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["compta", "analytique"],
      titles: [
        "Répartir une facture sur deux sections analytiques",
        "Facture {facture} : usinage et montage, deux sections",
      ],
      request: """
        Comment répartir la facture {facture} sur deux sections, usinage et montage, sans la couper en deux ?
        """,
      question: "Utilisez-vous l’analytique à la ligne ou à l’affaire ?",
      answer: "À la ligne, mais une seule section à la fois pour l’instant.",
      solution: """
        L’écran de ventilation s’ouvre par le bouton « répartir » de la ligne ; la somme doit faire 100 %. Fiche \
        envoyée.
        """,
      note: "RAS, compris du premier coup."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["compta", "clôture"],
      titles: [
        "Clôturer un mois en laissant deux BL non facturés",
        "Clôture du mois avec {qte} BL à facturer plus tard",
      ],
      request: """
        Nous voulons clôturer le mois mais {qte} BL ne seront facturés que le mois prochain. Est-ce bloquant ?
        """,
      question: "Souhaitez-vous les voir apparaître en « factures à établir » ?",
      answer: "Oui, notre expert-comptable le demande.",
      solution: """
        Ce n’est pas bloquant : l’état des factures à établir les reprend au dernier jour du mois, avec \
        l’écriture de contrepassation.
        """,
      note: "Envoyer aussi la fiche de clôture."
    ),
    Subject(
      .assistance,
      .majeure ... .mineure,
      tags: ["compta", "paramétrage"],
      titles: [
        "Changement de logiciel de comptabilité : adapter le lien",
        "Lien comptable à adapter : comptes à huit chiffres",
      ],
      request: """
        Nous changeons de logiciel de comptabilité au 1er du mois. Que faut-il modifier dans le lien comptable ?
        """,
      question: """
        Le nouvel outil accepte-t-il un fichier à colonnes fixes ? Pouvez-vous m’envoyer sa notice d’import ?
        """,
      answer: "Oui, voici la notice. Les comptes passent de six à huit chiffres.",
      solution: """
        Le format est paramétré et validé avec le cabinet sur un mois d’essai. La bascule peut se faire à la \
        date prévue.
        """,
      note: "Deux heures d’essais avec le cabinet. Prévoir d’être disponible le jour de la bascule."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["compta", "banque"],
      titles: [
        "Rapprocher les règlements à partir du relevé bancaire",
        "Importer le relevé bancaire pour {qte} règlements par mois",
      ],
      request: """
        Nous pointons les règlements à la main, {qte} par mois. Un import du relevé de la banque serait \
        bienvenu.
        """,
      question: "Votre banque fournit-elle un fichier normalisé ?",
      answer: "Oui, au format international, tous les matins.",
      solution: "Demande transmise au chef de produit, rattachée au sujet « trésorerie ».",
      note: "Intérêt confirmé lors de la revue trimestrielle."
    ),
  ]
}
