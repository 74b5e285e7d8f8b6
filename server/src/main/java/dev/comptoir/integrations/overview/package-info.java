/** All stores' connections side by side, for whoever runs the installation. */
@NullMarked
package dev.comptoir.integrations.overview;

import org.jspecify.annotations.NullMarked;
