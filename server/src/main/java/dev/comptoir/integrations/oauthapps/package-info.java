/** The applications through which people sign in at providers. */
@NullMarked
package dev.comptoir.integrations.oauthapps;

import org.jspecify.annotations.NullMarked;
