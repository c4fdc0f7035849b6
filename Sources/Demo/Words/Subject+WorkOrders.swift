extension Subject {
  /// Work orders and routings.
  static let workOrders: [Subject] = [
    Subject(
      .incident,
      .bloquante ... .majeure,
      tags: ["of", "lancement"],
      titles: [
        "Lancement des OF impossible : « gamme verrouillée »",
        "OF {of} impossible à lancer, gamme verrouillée",
        "Plus aucun lancement en atelier depuis ce matin",
      ],
      request: """
        Depuis ce matin nous ne pouvons plus lancer aucun OF. Le message « gamme verrouillée par un autre \
        utilisateur » s’affiche, y compris sur l’OF {of} que personne n’a ouvert.
        """,
      question: """
        Pouvez-vous faire quitter Clipper à tous les postes de l’ordonnancement et me dire qui apparaît dans la \
        liste des sessions ?
        """,
      answer: "Tout le monde est sorti. Il reste une session au nom de {utilisateur}, qui est en congés.",
      solution: """
        Une session fantôme retenait les gammes après une coupure réseau. Elle est fermée et le lancement \
        fonctionne ; l’OF {of} est parti en atelier.
        """,
      note: """
        Coupure du switch de l’atelier à 6 h 40 d’après leur informaticien. Session supprimée dans la table des \
        verrous.
        """
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["of", "quantité"],
      titles: ["OF {of} : quantité lancée fausse après éclatement"],
      request: """
        L’OF {of} de {qte} pièces a été éclaté en deux, et le second affiche {qte2} pièces au lieu du solde. Les \
        besoins matière sont donc doublés.
        """,
      question: "L’éclatement a-t-il été fait avant ou après le premier pointage sur l’opération {op} ?",
      answer: "Après. Deux opérateurs avaient déjà pointé le matin.",
      solution: """
        Le solde ne tenait pas compte des pièces pointées. Les quantités sont corrigées sur les deux OF et le \
        correctif est prévu dans la prochaine version mineure.
        """,
      note: "Reproduit sur la base d’essai : éclatement après pointage. Fiche transmise à la R&D."
    ),
    Subject(
      .incident,
      .majeure ... .mineure,
      tags: ["gamme"],
      titles: ["Gamme de la pièce {piece} : l’opération {op} disparaît à l’enregistrement"],
      request: """
        Nous ajoutons l’opération {op} sur {machine} dans la gamme de {piece}. Elle apparaît, on enregistre, et \
        elle a disparu à la réouverture.
        """,
      question: "La gamme est-elle liée à un indice archivé ? L’indice est affiché en haut à droite.",
      answer: "Oui, l’indice B est archivé et le C vient d’être créé par le bureau d’études.",
      solution: """
        L’ajout se faisait sur l’indice archivé, non modifiable. L’opération est saisie sur l’indice C ; un \
        avertissement sera ajouté.
        """,
      note: "Le logiciel devrait refuser au lieu d’ignorer."
    ),
    Subject(
      .incident,
      .mineure ... .basse,
      tags: ["of", "impression"],
      titles: ["Dossier de fabrication : le plan ne s’imprime pas avec l’OF {of}"],
      request: """
        À l’édition du dossier de l’OF {of}, toutes les pages sortent sauf le plan de la pièce {piece}. Le plan \
        s’ouvre pourtant depuis la fiche article.
        """,
      question: """
        Le plan est-il au format PDF, et son chemin commence-t-il par une lettre de lecteur ou par le nom du \
        serveur ?
        """,
      answer: "C’est un PDF, le chemin commence par « P:\\ », comme toujours.",
      solution: """
        Le lecteur P: n’est pas connu du serveur d’impression. Les chemins sont convertis au nom du serveur, les \
        plans sortent avec le dossier.
        """,
      note: "Conversion de {qte} chemins faite par requête, avec accord écrit."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["gamme"],
      titles: [
        "Gammes alternatives : choisir la machine au lancement",
        "Pièce {piece} : une gamme sur {machine}, une autre en sous-traitance",
      ],
      request: """
        Pour la pièce {piece} nous pouvons passer sur {machine} ou en sous-traitance. Peut-on garder deux gammes \
        et choisir au lancement de l’OF ?
        """,
      question: "Le choix dépend-il de la quantité, ou de la charge du moment ?",
      answer: "Plutôt de la charge. En dessous de {qte} pièces nous gardons toujours en interne.",
      solution: """
        Les gammes alternatives se déclarent dans la fiche article ; au lancement, la liste propose celle par \
        défaut et les autres. Un exemple vous est envoyé.
        """,
      note: "Bien expliqué par téléphone, satisfait."
    ),
    Subject(
      .question,
      .mineure ... .basse,
      tags: ["of", "rebut"],
      titles: ["Déclarer des rebuts sur un OF déjà soldé", "OF {of} soldé : comment déclarer {qte} rebuts ?"],
      request: """
        L’OF {of} est soldé depuis vendredi, mais {qte} pièces sont parties au rebut au contrôle final. Comment \
        les déclarer sans tout rouvrir ?
        """,
      question: "Les pièces sont-elles déjà entrées en stock ?",
      answer: "Oui, elles sont entrées dans {depot} avec le lot {lot}.",
      solution: """
        Le plus simple est une sortie de stock motif « rebut » rattachée à l’OF : le coût suit. La manipulation \
        est décrite dans la fiche jointe.
        """,
      note: "Proposer la fiche « rebut tardif » dans la base de connaissance."
    ),
    Subject(
      .assistance,
      .majeure ... .mineure,
      tags: ["gpao", "nomenclature"],
      titles: ["Reprise de {qte} nomenclatures depuis un tableur"],
      request: """
        Nous avons racheté une activité et devons saisir {qte} nomenclatures à deux niveaux. Pouvez-vous nous \
        aider à les importer ?
        """,
      question: """
        Pouvez-vous m’envoyer une dizaine de lignes du fichier, avec les codes articles tels qu’ils existent \
        dans votre base ?
        """,
      answer: "Voici un extrait. Certains composants n’ont pas encore de code chez nous.",
      solution: """
        L’import est passé sur la base d’essai puis en réel. Les {qte2} composants sans code ont été créés en « \
        à compléter ».
        """,
      note: "Prévoir un forfait si d’autres fichiers arrivent : vu avec le commercial."
    ),
    Subject(
      .evolution,
      .mineure ... .basse,
      tags: ["of"],
      titles: [
        "Afficher le commentaire d’atelier dans la liste des OF",
        "Liste des OF : une colonne pour le commentaire d’atelier",
      ],
      request: """
        Le commentaire d’atelier n’est visible qu’en ouvrant l’OF. L’avoir en colonne dans la liste éviterait \
        d’ouvrir {qte} fiches chaque matin.
        """,
      question: "Une colonne tronquée à cinquante caractères suffirait-elle ?",
      answer: "Oui, largement.",
      solution: """
        L’amélioration est retenue pour une prochaine saison, vous serez informés par le compte rendu de sprint.
        """,
      note: "Vue avec le chef de produit : retenu, sans date."
    ),
  ]
}
