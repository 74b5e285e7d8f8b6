/**
 * The staged connection test: really calls the provider, and tells at which stage it went wrong and
 * why.
 */
@NullMarked
package dev.comptoir.integrations.test;

import org.jspecify.annotations.NullMarked;
