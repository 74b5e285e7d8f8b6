/** Derives form, validation and typed access from a connector's settings record. */
@NullMarked
package dev.comptoir.integrations.form;

import org.jspecify.annotations.NullMarked;
