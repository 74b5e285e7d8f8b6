package dev.comptoir.simulators.zoom;

/**
 * A user of a Zoom account.
 *
 * @param type 1 Basic, 2 Licensed, 4 without meetings
 * @param status {@code active}, {@code pending} or {@code inactive}
 */
public record ZoomUser(String id, String email, int type, String status, String timezone) {

    private static final int WITHOUT_MEETINGS = 4;

    boolean active() {
        return status.equals("active");
    }

    boolean mayHost() {
        return type != WITHOUT_MEETINGS;
    }
}
