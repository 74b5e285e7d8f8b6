package dev.comptoir.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The demo account that most tests call with. */
public final class UpsDemo {

    public static final String CLIENT_ID = "comptoir-demo-negotiated";
    public static final String CLIENT_SECRET = "demo-secret-negotiated-7Qm2";
    public static final String BASIC = basic(CLIENT_ID, CLIENT_SECRET);

    private UpsDemo() {}

    public static String basic(String id, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((id + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }
}
