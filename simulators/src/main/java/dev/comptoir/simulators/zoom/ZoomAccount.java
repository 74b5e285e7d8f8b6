package dev.comptoir.simulators.zoom;

import java.util.List;
import java.util.Optional;

/**
 * A server-to-server application, and the Zoom account that it belongs to.
 *
 * @param scopes what the application is allowed
 * @param disabled whether it was switched off
 * @param waitingRoomForced whether the account's policy sets a waiting room whatever is asked for
 */
public record ZoomAccount(
        String name,
        String accountId,
        String clientId,
        String clientSecret,
        Plan plan,
        List<String> scopes,
        boolean disabled,
        boolean waitingRoomForced,
        List<ZoomUser> users) {

    /** Calls per second by class of operation, as Zoom publishes them (August 2026). */
    public enum Plan {
        FREE(4, 2),
        PRO(30, 20);

        private final int light;
        private final int medium;

        Plan(int light, int medium) {
            this.light = light;
            this.medium = medium;
        }

        int perSecond(ZoomLimits.Category category) {
            return category == ZoomLimits.Category.LIGHT ? light : medium;
        }
    }

    Optional<ZoomUser> user(String idOrEmail) {
        return users.stream()
                .filter(user ->
                        user.id().equals(idOrEmail) || user.email().equalsIgnoreCase(idOrEmail))
                .findFirst();
    }
}
