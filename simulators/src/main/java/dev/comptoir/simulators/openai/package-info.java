/** OpenAI's API as far as Comptoir uses it, and a local server that speaks the same protocol. */
@NullMarked
package dev.comptoir.simulators.openai;

import org.jspecify.annotations.NullMarked;
