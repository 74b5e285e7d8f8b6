/** Who bought what: customers, orders, their lines and addresses. */
@NullMarked
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "catalogue",
            "imports",
            "imports::spi",
            "stores::spi",
            "access",
            "platform",
            "platform::*"
        })
package dev.comptoir.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
