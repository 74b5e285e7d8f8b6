package dev.comptoir.demo;

import dev.comptoir.demo.Merchant.Range;
import dev.comptoir.demo.Merchant.Town;
import java.util.Currency;
import java.util.List;

/** A pottery in Lyon. */
final class Ceramics {

    private static final List<String> GLAZES =
            List.of("bleu nuit", "blanc satiné", "vert céladon", "terre brute", "ocre");
    private static final List<String> ONE = List.of("");

    static final Merchant MERCHANT =
            new Merchant(
                    "ADP",
                    "FR",
                    Currency.getInstance("EUR"),
                    20,
                    690,
                    List.of(
                            ware(
                                    "Bol en grès",
                                    List.of("Petit", "Grand"),
                                    1800,
                                    320,
                                    "Tourné à la main, passe au lave-vaisselle."),
                            ware(
                                    "Assiette plate en grès",
                                    List.of("21 cm", "27 cm"),
                                    2200,
                                    610,
                                    "Légèrement irrégulière, émail alimentaire."),
                            ware(
                                    "Assiette creuse en grès",
                                    ONE,
                                    2600,
                                    680,
                                    "Pour les soupes et les pâtes."),
                            ware("Tasse à café", ONE, 1600, 210, "Contenance 12 cl, sans anse."),
                            ware(
                                    "Mug en grès",
                                    List.of("25 cl", "35 cl"),
                                    2400,
                                    360,
                                    "Anse confortable, fond brut."),
                            ware(
                                    "Théière en grès",
                                    List.of("60 cl", "1 l"),
                                    6800,
                                    980,
                                    "Bec verseur tiré, filtre en inox."),
                            ware(
                                    "Pichet",
                                    List.of("75 cl", "1,5 l"),
                                    4900,
                                    1150,
                                    "Pour l'eau ou les fleurs."),
                            ware(
                                    "Saladier",
                                    List.of("24 cm", "30 cm"),
                                    5900,
                                    1900,
                                    "Tourné d'une seule pièce."),
                            ware(
                                    "Plat à four",
                                    List.of("Petit", "Grand"),
                                    5400,
                                    2100,
                                    "Supporte 220 °C."),
                            ware(
                                    "Vase bouteille",
                                    List.of("18 cm", "28 cm"),
                                    4500,
                                    870,
                                    "Pour une seule branche."),
                            ware("Pot à ustensiles", ONE, 3900, 1240, "Lourd et stable."),
                            ware(
                                    "Beurrier à eau",
                                    ONE,
                                    4200,
                                    760,
                                    "Garde le beurre tendre sans réfrigérateur."),
                            ware("Porte-savon", ONE, 1900, 280, "Fond rainuré."),
                            ware("Bougeoir", ONE, 2100, 240, "Pour bougies de 22 mm."),
                            ware(
                                    "Cache-pot",
                                    List.of("12 cm", "16 cm"),
                                    3200,
                                    940,
                                    "Avec soucoupe."),
                            ware("Coquetier", ONE, 900, 90, "Vendu à l'unité."),
                            ware("Carreau décoratif", ONE, 1400, 420, "10 × 10 cm, pose au mur."),
                            new Range(
                                    "Stage de tournage",
                                    "service",
                                    List.of(
                                            "Une matinée",
                                            "Une journée",
                                            "Deux jours",
                                            "En duo",
                                            "Enfants"),
                                    ONE,
                                    6500,
                                    0,
                                    null,
                                    "À l'atelier, terre et cuisson comprises."),
                            new Range(
                                    "Cours en ligne : la céramique",
                                    "course",
                                    List.of(
                                            "Les bases",
                                            "Le tournage",
                                            "Les émaux",
                                            "Le raku",
                                            "La porcelaine"),
                                    ONE,
                                    8900,
                                    0,
                                    null,
                                    "Six séances en direct, replay inclus."),
                            new Range(
                                    "Recettes d'émaux (PDF)",
                                    "digital",
                                    List.of(
                                            "Haute température",
                                            "Basse température",
                                            "Cendres",
                                            "Raku",
                                            "Porcelaine"),
                                    ONE,
                                    1900,
                                    0,
                                    null,
                                    "Livret à télécharger.")),
                    List.of(
                            "Camille", "Louise", "Jeanne", "Inès", "Manon", "Hugo", "Théo", "Malo",
                            "Adèle", "Jules", "Nora", "Karim", "Élise", "Gaspard", "Romane",
                            "Bastien", "Léa", "Sacha", "Anouk", "Victor"),
                    List.of(
                            "Moreau",
                            "Lefèvre",
                            "Garnier",
                            "Chevalier",
                            "Perrin",
                            "Marchand",
                            "Renaud",
                            "Picard",
                            "Colin",
                            "Aubert",
                            "Gauthier",
                            "Besson",
                            "Rolland",
                            "Masson",
                            "Benali",
                            "Da Silva"),
                    List.of(
                            "rue des Tables-Claudiennes",
                            "rue de la Martinière",
                            "montée de la Grande-Côte",
                            "rue des Capucins",
                            "quai de la Pêcherie",
                            "rue du Bœuf",
                            "avenue des Platanes",
                            "rue de l'Église",
                            "place du Marché",
                            "chemin des Vignes"),
                    List.of(
                            new Town("69001", "Lyon", "FR"), new Town("75011", "Paris", "FR"),
                            new Town("33000", "Bordeaux", "FR"), new Town("35000", "Rennes", "FR"),
                            new Town("13006", "Marseille", "FR"), new Town("59800", "Lille", "FR"),
                            new Town("67000", "Strasbourg", "FR"),
                                    new Town("44000", "Nantes", "FR"),
                            new Town("1000", "Bruxelles", "BE"), new Town("1204", "Genève", "CH")));

    private Ceramics() {}

    /** Stoneware is of heading 6912. */
    private static Range ware(
            String title,
            List<String> sizes,
            long priceMinor,
            int weightGrams,
            String description) {
        return new Range(
                title, "physical", GLAZES, sizes, priceMinor, weightGrams, "691200", description);
    }
}
