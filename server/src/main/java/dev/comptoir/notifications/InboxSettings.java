package dev.comptoir.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are kept ({@code COMPTOIR_INBOX_DAYS}).
 *
 * @param days how many days messages are kept, read or not
 */
@ConfigurationProperties("comptoir.inbox")
record InboxSettings(@DefaultValue("90") int days) {

    InboxSettings {
        if (days < 1) {
            throw new IllegalArgumentException("comptoir.inbox.days is at least 1");
        }
    }
}
