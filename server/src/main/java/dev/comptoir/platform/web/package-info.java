/** What every HTTP endpoint of ours shares: problems, idempotency, headers, texts, events. */
@NullMarked
@NamedInterface("web")
package dev.comptoir.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
