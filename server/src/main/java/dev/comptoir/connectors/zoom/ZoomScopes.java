package dev.comptoir.connectors.zoom;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an application has to be allowed for our use of it. Zoom has granular scopes and, on older
 * applications, classic ones; {@code :admin} is how applications of an account have either.
 */
final class ZoomScopes {

    /** A scope that we need, and the classic ones that include it. */
    private record Need(String granular, List<String> classic) {

        boolean metBy(Set<String> granted) {
            return granted.contains(granular)
                    || granted.contains(granular.replace(":admin", ""))
                    || classic.stream().anyMatch(granted::contains);
        }
    }

    private static final List<Need> NEEDS =
            List.of(
                    new Need(
                            "meeting:write:meeting:admin",
                            List.of("meeting:write:admin", "meeting:write", "meeting:master")),
                    new Need(
                            "meeting:read:meeting:admin",
                            List.of("meeting:read:admin", "meeting:read", "meeting:master")),
                    new Need(
                            "meeting:read:list_meetings:admin",
                            List.of("meeting:read:admin", "meeting:read", "meeting:master")),
                    new Need(
                            "user:read:user:admin",
                            List.of("user:read:admin", "user:read", "user:master")));

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ZoomScopes() {}

    /** The scopes that are needed and not granted, by the names that Zoom's pages show today. */
    static List<String> missing(String granted) {
        var all = Set.copyOf(SPACES.splitAsStream(granted.strip()).distinct().toList());
        return NEEDS.stream().filter(need -> !need.metBy(all)).map(Need::granular).toList();
    }
}
