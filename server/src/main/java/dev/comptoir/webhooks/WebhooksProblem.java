package dev.comptoir.webhooks;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about messages of providers. */
final class WebhooksProblem {

    static final ProblemCode UNKNOWN_MESSAGE =
            ProblemCode.of("webhooks.unknown-message", HttpStatus.NOT_FOUND);

    private WebhooksProblem() {}
}
