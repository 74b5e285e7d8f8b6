package dev.comptoir.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Comptoir where it is, once it answers. */
@Component
final class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final Installation installation;

    ReadyAnnouncement(Installation installation) {
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOG.info(
                "Comptoir is ready: {} ({} mode)",
                installation.publicUrl(),
                installation.mode().id());
    }
}
