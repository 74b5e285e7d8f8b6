package dev.comptoir.demo;

import dev.comptoir.demo.Merchant.Range;
import dev.comptoir.demo.Merchant.Town;
import java.util.Currency;
import java.util.List;

/** A house of fabrics and care in Dakar; the CFA franc has no minor unit. */
final class Textiles {

    private static final List<String> COLOURS =
            List.of("indigo", "curcuma", "hibiscus", "ivoire", "forêt");
    private static final List<String> ONE = List.of("");

    static final Merchant MERCHANT =
            new Merchant(
                    "TRG",
                    "SN",
                    Currency.getInstance("XOF"),
                    18,
                    2500,
                    List.of(
                            goods(
                                    "Pagne wax",
                                    List.of("2 yards", "6 yards"),
                                    6000,
                                    350,
                                    "520852",
                                    "Coton imprimé des deux côtés."),
                            goods(
                                    "Boubou brodé",
                                    List.of("M", "L", "XL"),
                                    45000,
                                    780,
                                    "620442",
                                    "Broderie à la main, coton bazin."),
                            goods(
                                    "Chemise en lin",
                                    List.of("S", "M", "L"),
                                    22000,
                                    290,
                                    "620590",
                                    "Coupe droite, boutons de coco."),
                            goods(
                                    "Robe en wax",
                                    List.of("S", "M", "L"),
                                    28000,
                                    340,
                                    "620442",
                                    "Doublée, poches."),
                            goods(
                                    "Foulard teint à la main",
                                    ONE,
                                    8500,
                                    110,
                                    "621490",
                                    "Teinture végétale."),
                            goods(
                                    "Sac cabas tressé",
                                    List.of("Moyen", "Grand"),
                                    15000,
                                    620,
                                    "460212",
                                    "Fibres de rônier."),
                            goods(
                                    "Panier à linge",
                                    ONE,
                                    26000,
                                    1900,
                                    "460219",
                                    "Tressé à la main à Thiès."),
                            goods(
                                    "Coussin bogolan",
                                    List.of("40 cm", "50 cm"),
                                    12500,
                                    380,
                                    "630492",
                                    "Housse déhoussable."),
                            goods(
                                    "Nappe brodée",
                                    List.of("6 couverts", "8 couverts"),
                                    32000,
                                    900,
                                    "630251",
                                    "Coton lourd."),
                            goods(
                                    "Trousse en wax",
                                    ONE,
                                    4500,
                                    80,
                                    "420292",
                                    "Fermeture éclair, doublure imperméable."),
                            goods(
                                    "Sandales en cuir",
                                    List.of("38", "40", "42"),
                                    18000,
                                    560,
                                    "640359",
                                    "Cuir tanné au végétal."),
                            goods("Bracelet tressé", ONE, 3500, 30, "711790", "Ajustable."),
                            goods(
                                    "Tapis tissé",
                                    List.of("60 × 90 cm", "120 × 180 cm"),
                                    38000,
                                    2400,
                                    "570291",
                                    "Coton et fibres."),
                            new Range(
                                    "Beurre de karité",
                                    "physical",
                                    List.of("nature", "vanille", "citronnelle", "bissap", "baobab"),
                                    List.of("100 ml", "250 ml"),
                                    3500,
                                    130,
                                    "151590",
                                    "Non raffiné, pressé à froid."),
                            new Range(
                                    "Savon noir",
                                    "physical",
                                    List.of("nature", "neem", "moringa", "argile", "miel"),
                                    ONE,
                                    2000,
                                    110,
                                    "340111",
                                    "Coulé en petites séries."),
                            new Range(
                                    "Fleurs de bissap séchées",
                                    "physical",
                                    List.of(
                                            "rouge",
                                            "blanc",
                                            "au gingembre",
                                            "à la menthe",
                                            "au citron"),
                                    List.of("100 g", "250 g"),
                                    1800,
                                    120,
                                    "121190",
                                    "Récolte de Kaolack."),
                            new Range(
                                    "Café Touba",
                                    "physical",
                                    List.of(
                                            "doux",
                                            "corsé",
                                            "au clou de girofle",
                                            "en grains",
                                            "décaféiné"),
                                    List.of("250 g", "500 g"),
                                    3200,
                                    270,
                                    "090121",
                                    "Torréfié au poivre de Guinée."),
                            new Range(
                                    "Patron de couture (PDF)",
                                    "digital",
                                    List.of("Robe", "Chemise", "Sac", "Pantalon", "Veste"),
                                    ONE,
                                    3000,
                                    0,
                                    null,
                                    "À imprimer chez soi."),
                            new Range(
                                    "Prise de mesures et retouche",
                                    "service",
                                    List.of("Ourlet", "Robe", "Boubou", "Costume", "Express"),
                                    ONE,
                                    5000,
                                    0,
                                    null,
                                    "À la boutique, sur rendez-vous."),
                            new Range(
                                    "Cours en ligne : coudre le wax",
                                    "course",
                                    List.of(
                                            "Débuter",
                                            "La robe",
                                            "La chemise",
                                            "Les accessoires",
                                            "Le patronage"),
                                    ONE,
                                    25000,
                                    0,
                                    null,
                                    "Quatre séances en direct.")),
                    List.of(
                            "Aminata",
                            "Fatou",
                            "Awa",
                            "Mariama",
                            "Khady",
                            "Ndèye",
                            "Sokhna",
                            "Adama",
                            "Moussa",
                            "Ibrahima",
                            "Cheikh",
                            "Ousmane",
                            "Abdoulaye",
                            "Mamadou",
                            "Yacine",
                            "Rokhaya",
                            "Koffi",
                            "Akissi",
                            "Salif",
                            "Bintou"),
                    List.of(
                            "Diallo",
                            "Ndiaye",
                            "Fall",
                            "Sow",
                            "Ba",
                            "Gueye",
                            "Cissé",
                            "Traoré",
                            "Diop",
                            "Sarr",
                            "Kouassi",
                            "Ouédraogo",
                            "Camara",
                            "Sy",
                            "Mbaye",
                            "Touré"),
                    List.of(
                            "rue Carnot",
                            "avenue Blaise-Diagne",
                            "rue de Thiong",
                            "boulevard de la République",
                            "rue 10, Médina",
                            "cité Keur Gorgui",
                            "route de Ngor",
                            "rue Félix-Faure",
                            "avenue Bourguiba",
                            "rue du Marché"),
                    List.of(
                            new Town("11000", "Dakar", "SN"), new Town("12500", "Dakar", "SN"),
                            new Town("21000", "Thiès", "SN"),
                                    new Town("32000", "Saint-Louis", "SN"),
                            new Town("24000", "Kaolack", "SN"), new Town(null, "Abidjan", "CI"),
                            new Town(null, "Bouaké", "CI"), new Town(null, "Bamako", "ML"),
                            new Town(null, "Ouagadougou", "BF"), new Town("75018", "Paris", "FR")));

    private Textiles() {}

    private static Range goods(
            String title,
            List<String> sizes,
            long priceMinor,
            int weightGrams,
            String hsCode,
            String description) {
        return new Range(
                title, "physical", COLOURS, sizes, priceMinor, weightGrams, hsCode, description);
    }
}
