package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Journeys.Stage;

/** How UPS words what happens to a parcel. */
record TrackStage(String type, String code, String statusCode, String words, boolean abroad) {

    static TrackStage of(Stage stage) {
        return switch (stage) {
            case ANNOUNCED ->
                    new TrackStage(
                            "M",
                            "MP",
                            "003",
                            "Shipper created a label, UPS has not received the package yet.",
                            false);
            case ACCEPTED -> new TrackStage("I", "PU", "038", "Pickup Scan", false);
            case IN_TRANSIT -> new TrackStage("I", "DP", "005", "Departed from Facility", false);
            case ARRIVED -> new TrackStage("I", "AR", "005", "Arrived at Facility", true);
            case CUSTOMS ->
                    new TrackStage(
                            "X",
                            "BA",
                            "058",
                            "UPS initiated contact with the sender to obtain clearance information.",
                            true);
            case OUT_FOR_DELIVERY ->
                    new TrackStage("I", "OT", "021", "Out For Delivery Today", true);
            case ATTEMPT_FAILED ->
                    new TrackStage(
                            "X", "48", "022", "The receiver was not available for delivery.", true);
            case AT_PICKUP_POINT ->
                    new TrackStage("D", "2Q", "161", "Delivered to UPS Access Point", true);
            case EXCEPTION ->
                    new TrackStage("X", "AE", "013", "The street number is incorrect.", true);
            case DELIVERED -> new TrackStage("D", "FS", "011", "DELIVERED ", true);
            case RETURNING ->
                    new TrackStage(
                            "X", "DL", "035", "The package will be returned to the sender.", true);
            case RETURNED ->
                    new TrackStage("D", "B0", "034", "Package Delivered To Original Sender", false);
            case CANCELLED ->
                    new TrackStage("MV", "VP", "007", "Shipment Information Voided", false);
        };
    }
}
