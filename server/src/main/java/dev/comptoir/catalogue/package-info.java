/**
 * What a store sells: products with their variants, identifiers, sizes, customs data and prices.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "imports",
            "imports::spi",
            "stores::spi",
            "access",
            "platform",
            "platform::*"
        })
package dev.comptoir.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
