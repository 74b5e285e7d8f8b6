package dev.comptoir.platform.jobs;

import java.util.List;

/** Contributes handlers that are not beans themselves, such as one for each event listener. */
@FunctionalInterface
public interface JobHandlers {

    List<JobHandler> handlers();
}
