extension Subject {
  /// Workstations, servers, licences, updates, rights.
  static let installation: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["licences"],
      titles: [
        "Plus aucune licence disponible ce matin",
        "« Nombre de licences atteint » avec {qte} connectés",
        "Licences saturées : {qte2} sessions fantômes ?",
      ],
      request: """
        À la prise de poste, le message « nombre de licences atteint » s’affiche pour tout le monde alors que \
        nous ne sommes que {qte} connectés.
        """,
      question: """
        Pouvez-vous me donner la liste des sessions ouvertes sur {serveur} ? Des sessions d’hier soir y sont \
        peut-être restées.
        """,
      answer: "Oui, {qte2} sessions d’hier sont encore là.",
      solution: """
        Les sessions restées ouvertes après la coupure de courant sont libérées, et la libération automatique \
        est activée la nuit.
        """,
      note: "Onduleur à revoir chez eux, dit à leur informaticien."
    ),
    Subject(
      .incident,
      .bloquante ... .bloquante,
      tags: ["serveur", "base"],
      titles: [
        "Clipper ne démarre plus sur aucun poste",
        "{serveur} : connexion à la base impossible, usine arrêtée",
        "Base de données injoignable depuis tous les postes",
      ],
      request: """
        Plus aucun poste ne démarre Clipper : « connexion à la base impossible ». Toute l’usine est arrêtée.
        """,
      question: "{serveur} répond-il au ping, et le service de base de données est-il démarré ?",
      answer: "Le serveur répond mais le service refuse de démarrer.",
      solution: """
        Le disque des journaux était plein. De la place est faite, le service démarre, tous les postes sont \
        revenus.
        """,
      note: "Sauvegardes locales jamais purgées. Conseil écrit envoyé sur la rétention."
    ),
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["serveur", "lenteur"],
      titles: [
        "Lenteur générale : plus de trente secondes pour ouvrir une fiche",
        "Tout est très lent depuis hier, sur tous les postes",
        "{serveur} saturé : ouverture des fiches interminable",
      ],
      request: """
        Depuis hier après-midi tout est très lent, sur tous les postes : trente secondes pour ouvrir une fiche \
        article. La production est fortement ralentie.
        """,
      question: """
        Une sauvegarde ou un antivirus tournent-ils en journée sur {serveur} ? Quelle est l’occupation du \
        processeur ?
        """,
      answer: "Un nouvel antivirus a été installé hier à midi. Le processeur est à {pct} %.",
      solution: """
        L’antivirus analysait chaque accès à la base. Les exclusions recommandées sont posées, les temps sont \
        revenus à la normale.
        """,
      note: "Liste d’exclusions envoyée à leur prestataire."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["mise-à-jour"],
      titles: ["Mise à jour mineure interrompue sur {poste}"],
      request: """
        La mise à jour s’est arrêtée à {pct} % sur {poste} et Clipper ne s’ouvre plus sur ce poste. Les autres \
        postes sont à jour.
        """,
      question: "L’utilisateur est-il administrateur de son poste ? Un fichier est-il resté ouvert ?",
      answer: "Il n’est pas administrateur. Le tableur était ouvert avec un export.",
      solution: "La mise à jour est reprise avec un compte administrateur, tableur fermé. Le poste est à jour.",
      note: "RAS."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["droits"],
      titles: ["{utilisateur} ne voit plus le menu des achats", "Menu des achats disparu pour {utilisateur}"],
      request: """
        Depuis la mise à jour, {utilisateur} n’a plus le menu des achats alors que son profil n’a pas changé.
        """,
      question: "Quel profil lui est attribué, et une autre personne du même profil a-t-elle le menu ?",
      answer: "Profil « acheteur ». Sa collègue, même profil, a bien le menu.",
      solution: "Une restriction individuelle était posée sur son compte. Elle est retirée, le menu est revenu.",
      note: "RAS."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["postes"],
      titles: [
        "Fenêtres coupées sur les nouveaux écrans",
        "Écran 4K : bouton d’enregistrement hors d’atteinte sur {poste}",
      ],
      request: """
        Sur les nouveaux écrans à haute définition, le bas des fenêtres est coupé et le bouton d’enregistrement \
        est hors d’atteinte.
        """,
      question: "Quelle mise à l’échelle est réglée dans Windows sur ces postes ?",
      answer: "Elle est à 175 %, l’écran fait 4K.",
      solution: """
        Le raccourci de Clipper est réglé pour laisser Windows gérer l’échelle. Les fenêtres tiennent à l’écran.
        """,
      note: "Fiche existante, à mettre à jour avec les copies d’écran."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["serveur", "sauvegarde"],
      titles: ["La sauvegarde de la base échoue depuis trois nuits", "{serveur} : échec de la sauvegarde nocturne"],
      request: """
        Le rapport de sauvegarde indique un échec depuis trois nuits sur {serveur}. Nous préférons ne pas \
        attendre une panne.
        """,
      question: "Le message parle-t-il d’espace disque, ou d’un fichier verrouillé ?",
      answer: "« Accès refusé » sur le partage de destination.",
      solution: """
        Le mot de passe du compte de sauvegarde avait expiré. Il est renouvelé, la sauvegarde de cette nuit est \
        bonne.
        """,
      note: "Vérifié le lendemain matin."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["droits"],
      titles: [
        "Créer un profil en lecture seule pour le commissaire aux comptes",
        "Quel profil de consultation pour un audit en semaine {semaine} ?",
      ],
      request: """
        Le commissaire aux comptes vient la semaine {semaine} et doit consulter sans rien modifier. Quel profil \
        lui donner ?
        """,
      question: "Doit-il voir les prix de revient, ou seulement les pièces comptables ?",
      answer: "Les pièces et les stocks, pas les devis.",
      solution: """
        Un profil « consultation » est à votre disposition ; les menus des devis y sont masqués. Pensez à le \
        désactiver ensuite.
        """,
      note: "RAS."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["licences"],
      titles: [
        "Différence entre licence complète et licence atelier",
        "{qte} embauches au montage : quelles licences prendre ?",
      ],
      request: """
        Nous embauchons {qte} personnes au montage. Faut-il des licences complètes ou les licences atelier \
        suffisent-elles ?
        """,
      question: "Auront-elles seulement à pointer et à déclarer des quantités ?",
      answer: "Oui, et consulter les plans de temps en temps.",
      solution: "La licence atelier suffit pour ces usages. Votre commercial peut vous chiffrer l’ajout.",
      note: "Signaler au commercial : ajout de licences probable."
    ),
    Subject(
      .question,
      .majeure ... .mineure,
      tags: ["mise-à-jour"],
      titles: [
        "Quels prérequis pour passer à la version suivante ?",
        "{serveur} convient-il à la prochaine version ?",
      ],
      request: """
        Nous souhaitons préparer le passage à la version suivante. Nos postes et {serveur} conviennent-ils \
        encore ?
        """,
      question: "Pouvez-vous m’indiquer la version de Windows de {serveur} et la mémoire installée ?",
      answer: "Voici la fiche du serveur, il a six ans.",
      solution: """
        Les postes conviennent, mais le serveur est sous le minimum recommandé. Une demande de migration peut \
        être ouverte dès que vous le souhaitez.
        """,
      note: "Penser à la demande de migration quand le serveur sera remplacé."
    ),
    Subject(
      .assistance,
      .majeure ... .mineure,
      tags: ["postes"],
      titles: ["Installer Clipper sur {qte} nouveaux postes"],
      request: """
        Nous remplaçons {qte} postes la semaine {semaine}. Pouvez-vous nous rappeler la marche à suivre et \
        rester joignables ce jour-là ?
        """,
      question: "Les postes sont-ils dans le domaine et les imprimantes installées ?",
      answer: "Dans le domaine oui, les imprimantes seront faites par notre prestataire.",
      solution: """
        Les {qte} postes sont installés et testés sous chaque utilisateur. Le guide de déploiement vous a été \
        renvoyé.
        """,
      note: "Un poste refait, mauvais compte local."
    ),
    Subject(
      .assistance,
      .mineure ... .basse,
      tags: ["droits"],
      titles: ["Remettre à plat les droits des utilisateurs", "Droits de {qte} utilisateurs à revoir"],
      request: """
        Avec les départs et les arrivées, plus personne ne sait qui a droit à quoi. Pouvez-vous nous aider à \
        remettre les profils à plat ?
        """,
      question: "Pouvez-vous nous fournir la liste des personnes avec leur fonction ?",
      answer: "Voici la liste, {qte} personnes et sept fonctions.",
      solution: "Sept profils sont créés et attribués, et {qte2} comptes inutilisés sont désactivés.",
      note: "Accord écrit du dirigeant joint."
    ),
    Subject(
      .evolution,
      .basse ... .basse,
      tags: ["ergonomie"],
      titles: ["Un mode sombre pour les écrans de l’atelier", "Écrans trop clairs la nuit sur les bornes"],
      request: "Les opérateurs de nuit se plaignent des écrans trop clairs. Un affichage sombre est-il envisagé ?",
      question: "Pour les bornes seulement, ou aussi pour les postes de bureau ?",
      answer: "Les bornes d’abord.",
      solution: "La demande rejoint celles déjà reçues sur ce sujet, elle est bien placée dans les votes.",
      note: "RAS."
    ),
  ]
}
