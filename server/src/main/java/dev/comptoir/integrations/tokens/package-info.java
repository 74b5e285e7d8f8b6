/** One access token per connection, however many threads and nodes use it. */
@NullMarked
package dev.comptoir.integrations.tokens;

import org.jspecify.annotations.NullMarked;
