package dev.comptoir.connectors.zoom;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Zoom by its REST API: server-to-server OAuth, meetings. */
@Component
final class ZoomConnector implements Connector<ZoomSettings>, Scheduling<ZoomSettings> {

    static final String TYPE = "zoom";

    private static final String SIGN_IN = "sign-in";
    private static final String NOT_ALLOWED_TO_HOST = "3161";
    private static final String NO_SUCH_MEETING = "3001";

    /** Follows Zoom's code where the credentials are of the kind that ended on 8 September 2023. */
    private static final String JWT = "/jwt";

    private static final Pattern JWT_TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private static final int PAGE_SIZE = 300;
    private static final int MOST_PAGES = 20;

    // Zoom allows a free account 4 light or 2 medium calls a second and a paid one 30 or 20; all
    // applications of the account share them, so this is for politeness and 429 decides
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(20))
                    .withLimits(16, 20);

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    TYPE,
                    "zoom",
                    Category.MEETINGS,
                    Map.of(Environment.PRODUCTION, URI.create("https://api.zoom.us")),
                    Map.of(SIGN_IN, URI.create("https://zoom.us")),
                    POLICY,
                    new Tile("Zoom", "#dfe8f7", "#1f3f77"),
                    URI.create("https://developers.zoom.us/docs/internal-apps/s2s-oauth/"),
                    List.of("administrator", "application", "host"));

    private final FaultReader faults = new ZoomFaults();

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<ZoomSettings> settingsType() {
        return ZoomSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public void signIn(Opened<ZoomSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    @Override
    public AccountReport account(Opened<ZoomSettings> connection) {
        connection.tokens().scope(() -> issue(connection)).ifPresent(ZoomConnector::requireScopes);
        var user = api(connection).user(connection.settings().hostEmail());
        if (user.id() == null) {
            throw ZoomMapping.foreign("The answer holds no user.");
        }
        return report(user, Map.of("host", connection.settings().hostEmail()));
    }

    private static AccountReport report(ZoomWire.User user, Map<String, String> host) {
        var report = AccountReport.empty().with("scopes", Map.of());
        if (user.status() != null && !user.status().equals("active")) {
            return report.withWarning("host-not-active", host);
        }
        return switch (user.type()) {
            case 1 -> report.withWarning("host-basic", host);
            case 2 -> report.with("host-licensed", host);
            case 4 -> throw withoutMeetings(host);
            case null, default -> report.with("host", host);
        };
    }

    private static ProviderFault withoutMeetings(Map<String, String> host) {
        return ProviderFault.of(
                        FaultKind.PERMISSION,
                        "The user %s has no meetings in the licence.".formatted(host.get("host")))
                .withProviderCode(NOT_ALLOWED_TO_HOST);
    }

    /** Zoom says with the token what it is good for, so nothing has to be tried to find out. */
    private static void requireScopes(String granted) {
        var missing = ZoomScopes.missing(granted);
        if (!missing.isEmpty()) {
            throw ProviderFault.of(
                            FaultKind.PERMISSION,
                            "The application lacks the scopes %s."
                                    .formatted(String.join(", ", missing)))
                    .withProviderCode("4711");
        }
    }

    @Override
    public void prepare(Opened<ZoomSettings> connection) {
        signIn(connection);
    }

    @Override
    public ProviderMeeting create(Opened<ZoomSettings> connection, NewMeeting meeting) {
        var made =
                api(connection)
                        .createMeeting(
                                connection.settings().hostEmail(), ZoomMapping.create(meeting));
        return ZoomMapping.read(made);
    }

    @Override
    public Optional<ProviderMeeting> find(Opened<ZoomSettings> connection, NewMeeting meeting) {
        var api = api(connection);
        var host = connection.settings().hostEmail();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = api.meetings(host, "scheduled", PAGE_SIZE, next);
            var found = find(api, meetings(answer), meeting);
            next = answer.nextPageToken();
            if (found.isPresent() || next == null || next.isEmpty()) {
                return found;
            }
        }
        throw ProviderFault.of(
                FaultKind.PROTOCOL,
                "The host has more meetings than can be looked through: over %d."
                        .formatted(PAGE_SIZE * MOST_PAGES));
    }

    private Optional<ProviderMeeting> find(
            ZoomApi api, List<ZoomWire.Meeting> listed, NewMeeting meeting) {
        for (var each : listed) {
            var resemblance = ZoomMapping.resemblance(each, meeting);
            if (resemblance == ZoomMapping.Resemblance.NONE || each.id() == null) {
                continue;
            }
            // the list has neither passcode nor rules, and may have cut the agenda
            var whole = meeting(api, Long.toString(each.id()));
            if (whole != null
                    && ZoomMapping.resemblance(whole, meeting) == ZoomMapping.Resemblance.SAME) {
                return Optional.of(ZoomMapping.read(whole));
            }
        }
        return Optional.empty();
    }

    private static List<ZoomWire.Meeting> meetings(ZoomWire.MeetingList answer) {
        if (answer.meetings() == null) {
            throw ZoomMapping.foreign("The answer holds no list of meetings.");
        }
        return answer.meetings();
    }

    @Override
    public Optional<ProviderMeeting> get(Opened<ZoomSettings> connection, String id) {
        return Optional.ofNullable(meeting(api(connection), id)).map(ZoomMapping::read);
    }

    /** Null when Zoom says, in its own words, that there is none. */
    private static ZoomWire.@Nullable Meeting meeting(ZoomApi api, String id) {
        try {
            return api.meeting(id);
        } catch (ProviderFault fault) {
            if (fault.providerCode().filter(NO_SUCH_MEETING::equals).isPresent()) {
                return null;
            }
            throw fault;
        }
    }

    private static ZoomApi api(Opened<ZoomSettings> connection) {
        return connection.api(ZoomApi.class, connection.tokens().bearer(() -> issue(connection)));
    }

    private static IssuedToken issue(Opened<ZoomSettings> connection) {
        try {
            return read(ask(connection));
        } catch (ProviderFault fault) {
            // Zoom knows nothing of such credentials any more, so it cannot say what they are
            throw fault.kind() == FaultKind.AUTHENTICATION && areJwt(connection.settings())
                    ? fault.withProviderCode(fault.providerCode().orElse("") + JWT)
                    : fault;
        }
    }

    private static ZoomWire.Token ask(Opened<ZoomSettings> connection) {
        var settings = connection.settings();
        var basic =
                HttpHeaders.encodeBasicAuth(
                        settings.clientId(),
                        settings.clientSecret().reveal(),
                        StandardCharsets.UTF_8);
        var form =
                MultiValueMap.fromSingleValue(
                        Map.of(
                                "grant_type",
                                "account_credentials",
                                "account_id",
                                settings.accountId()));
        return connection.apiAt(SIGN_IN, ZoomSignIn.class).token("Basic " + basic, form);
    }

    private static IssuedToken read(ZoomWire.Token answer) {
        if (answer.accessToken() == null || answer.accessToken().isBlank()) {
            throw ZoomMapping.foreign("The answer to the sign-in holds no access token.");
        }
        if (answer.expiresIn() == null) {
            throw ZoomMapping.foreign(
                    "The answer to the sign-in does not say how long the token lives.");
        }
        return new IssuedToken(
                Secret.of(answer.accessToken()),
                Instant.now().plusSeconds(answer.expiresIn()),
                answer.scope());
    }

    /** A ready-made token of a JWT application where the secret, or a key, belongs. */
    private static boolean areJwt(ZoomSettings settings) {
        return JWT_TOKEN.matcher(settings.clientSecret().reveal()).matches()
                || JWT_TOKEN.matcher(settings.clientId()).matches();
    }
}
