package dev.comptoir.connectors.colissimo;

import java.util.Arrays;
import java.util.Optional;

/**
 * Colissimo's products, by the codes of its label service. Those that a contract may have besides
 * (Eco, next day) are not here: no published table says where they go.
 */
enum Product {
    DOM("Colissimo Domicile sans signature"),
    DOS("Colissimo Domicile avec signature"),
    HD("Colissimo Point Retrait"),
    COM("Colissimo Outre-Mer sans signature"),
    CDS("Colissimo Outre-Mer avec signature"),
    CORE("Colissimo Retour France"),
    CORI("Colissimo Retour International");

    final String title;

    Product(String title) {
        this.title = title;
    }

    static Optional<Product> find(String code) {
        return Arrays.stream(values()).filter(product -> product.name().equals(code)).findFirst();
    }

    boolean signed() {
        return this == DOS || this == CDS;
    }

    boolean toPoint() {
        return this == HD;
    }

    boolean back() {
        return this == CORE || this == CORI;
    }

    /** By the list of Colissimo's plug-in 2.10.0 (May 2026). */
    boolean insurable() {
        return this != DOM && this != COM;
    }

    /** How much can be insured, in euros: by the same plug-in less on the way to a point. */
    int mostInsuredEuros() {
        return toPoint() ? 1000 : 5000;
    }
}
