package dev.comptoir.platform.jobs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The primary key of a task row, and the one word that names it in API and addresses. */
record JobKey(String job, String instance) {

    private static final char SEPARATOR = '\n';

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((job + SEPARATOR + instance).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is none of ours. */
    static Optional<JobKey> decode(String text) {
        try {
            var both = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = both.indexOf(SEPARATOR);
            return end < 1
                    ? Optional.empty()
                    : Optional.of(new JobKey(both.substring(0, end), both.substring(end + 1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
