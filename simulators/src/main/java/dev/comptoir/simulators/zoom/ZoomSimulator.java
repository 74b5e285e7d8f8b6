package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Zoom: server-to-server OAuth, users, meetings. */
public final class ZoomSimulator implements Simulator {

    public static final String OAUTH = "zoom.us";
    public static final String API = "api.zoom.us";

    /** How many tokens of an application are good at once; Zoom's default is 1. */
    public static final String TOKENS_AT_ONCE = "tokensAtOnce";

    /** Calls per second of an account; 0: as its plan has it. */
    public static final String CALLS_PER_SECOND = "callsPerSecond";

    /** Meetings made for one host in a UTC day. */
    public static final String MEETINGS_PER_DAY = "meetingsPerDay";

    /**
     * How the daily limit says when it ends: {@code words}, as developers see it, or {@code date}:
     * a {@code Retry-After} in ISO 8601, as Zoom documents it.
     */
    public static final String DAILY_LIMIT_SAYS = "dailyLimitSays";

    /** Most meetings that a page of a list holds, whatever is asked for. */
    public static final String LONGEST_PAGE = "longestPage";

    /** In which format errors come: {@code json} or {@code xml}. */
    public static final String ERRORS = "errors";

    private final Settings settings =
            Settings.of(
                    Map.of(
                            TOKENS_AT_ONCE, "1",
                            CALLS_PER_SECOND, "0",
                            MEETINGS_PER_DAY, "100",
                            DAILY_LIMIT_SAYS, "words",
                            LONGEST_PAGE, "300",
                            ERRORS, "json"));
    private final ZoomAccounts accounts = new ZoomAccounts();
    private final ZoomTokens tokens = new ZoomTokens();
    private final ZoomMeetings meetings = new ZoomMeetings();
    private final AtomicLong trackingIds = new AtomicLong();
    private final ZoomLimits limits = new ZoomLimits(settings);

    @Override
    public String code() {
        return "zoom";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(OAUTH, API);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var oauth = new ZoomOAuth(accounts, tokens, settings, clock);
        var rest = new ZoomRest(tokens, limits, meetings, settings, clock);
        return new Routes()
                .post("/oauth/token", (request, path) -> oauth.token(request))
                .get("/v2/users/{userId}", answering(rest::user))
                .get("/v2/users/{userId}/meetings", answering(rest::list))
                .post("/v2/users/{userId}/meetings", answering(rest::create))
                .get("/v2/meetings/{meetingId}", answering(rest::meeting));
    }

    /** The demo applications, for tests that need their values. */
    public List<ZoomAccount> accounts() {
        return accounts.all();
    }

    /** How many tokens were given out since the last reset. */
    public long tokensIssued() {
        return tokens.issued();
    }

    /** As if somebody deleted the meeting in Zoom's own pages. */
    public void delete(long meetingId) {
        meetings.delete(meetingId);
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> worded(ZoomRefusal.expiredToken());
            case RATE_LIMITED -> worded(ZoomRefusal.tooMany(Headers.none()));
            case UNAVAILABLE -> worded(ZoomRefusal.down());
            case ERROR_INSIDE_200 -> worded(ZoomRefusal.noPermission()).withStatus(200);
        };
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void reset() {
        tokens.forget();
        meetings.forget();
        limits.forget();
    }

    private Routes.Handler answering(Routes.Handler operation) {
        return (request, variables) ->
                answer(operation, request, variables)
                        .with(
                                "x-zm-trackingid",
                                "v=2.0;clid=us05;rid=WEB_%08x"
                                        .formatted(trackingIds.incrementAndGet()));
    }

    private Response answer(
            Routes.Handler operation, Request request, Map<String, String> variables) {
        try {
            return operation.handle(request, variables);
        } catch (ZoomRefusal refusal) {
            return worded(refusal);
        }
    }

    private Response worded(ZoomRefusal refusal) {
        return settings.value(ERRORS).equals("xml") ? refusal.xml() : refusal.json();
    }
}
