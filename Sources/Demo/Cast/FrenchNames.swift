/// Names that people of the demonstration bear.
enum FrenchNames {
  static let given = [
    "Amélie", "Antoine", "Audrey", "Bastien", "Béatrice", "Benoît", "Camille", "Cécile", "Chloé", "Christophe",
    "Clément",
    "Corinne", "Damien", "Delphine", "Élodie", "Emmanuel", "Éric", "Fabienne", "Fatima", "Florence", "François",
    "Gaëlle",
    "Gérard", "Hélène", "Hervé", "Inès", "Isabelle", "Jérôme", "Joël", "Karim", "Laëtitia", "Laurent", "Loïc", "Lucie",
    "Maëlle", "Magali", "Maïwenn", "Marc", "Mathilde", "Mehdi", "Nadège", "Nathalie", "Nicolas", "Noémie", "Olivier",
    "Pascale", "Patrice", "Quentin", "Raphaël", "Sandrine", "Sébastien", "Solène", "Stéphane", "Thérèse", "Thomas",
    "Valérie", "Vincent", "Yannick", "Yasmine", "Zoé",
  ]
  static let family = [
    "Aubert", "Baudouin", "Béranger", "Besnard", "Blanchet", "Boulanger", "Briand", "Carpentier", "Chauvin", "Collet",
    "Da Silva", "Delaunay", "Desœuvre", "Dupré", "Évrard", "Faivre", "Ferrand", "Fleury", "Gaillard", "Garnier",
    "Géraud",
    "Guérin", "Guillot", "Hamon", "Hébrard", "Humbert", "Jacquet", "Josse", "Kowalski", "Lacombe", "Lambert",
    "Le Bihan",
    "Lefèvre", "Léger", "Lopez", "Maillard", "Marchand", "Masson", "Mercier", "Meunier", "Moulin", "N’Diaye", "Noël",
    "Ollivier", "Pasquier", "Pélissier", "Perrot", "Picard", "Prévost", "Quéméner", "Renaud", "Rivière", "Rousseau",
    "Sabatier", "Schneider", "Tanguy", "Tessier", "Vasseur", "Weber", "Zimmermann",
  ]
}
