/** Outbound HTTP: one guarded, limited and logged client per connection. */
@NullMarked
@NamedInterface("http")
package dev.comptoir.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
