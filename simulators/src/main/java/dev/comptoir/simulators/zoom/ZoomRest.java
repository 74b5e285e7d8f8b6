package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.zoom.ZoomLimits.Category;
import dev.comptoir.simulators.zoom.ZoomRefusal.Field;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Users and meetings of Zoom's API v2, as much of it as Comptoir calls. */
final class ZoomRest {

    private static final JsonMapper SNAKE = Json.mapper(PropertyNamingStrategies.SNAKE_CASE);

    private static final List<String> READ_USER =
            List.of("user:read:user", "user:read:user:admin", "user:read", "user:read:admin");
    private static final List<String> WRITE_MEETING =
            List.of(
                    "meeting:write:meeting",
                    "meeting:write:meeting:admin",
                    "meeting:write",
                    "meeting:write:admin");
    private static final List<String> READ_MEETING =
            List.of(
                    "meeting:read:meeting",
                    "meeting:read:meeting:admin",
                    "meeting:read",
                    "meeting:read:admin");
    private static final List<String> LIST_MEETINGS =
            List.of(
                    "meeting:read:list_meetings",
                    "meeting:read:list_meetings:admin",
                    "meeting:read",
                    "meeting:read:admin");

    private static final int MOST_OF_A_PAGE = 300;

    private final ZoomTokens tokens;
    private final ZoomLimits limits;
    private final ZoomMeetings meetings;
    private final Settings settings;
    private final Clock clock;

    ZoomRest(
            ZoomTokens tokens,
            ZoomLimits limits,
            ZoomMeetings meetings,
            Settings settings,
            Clock clock) {
        this.tokens = tokens;
        this.limits = limits;
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    Response user(Request request, Map<String, String> path) {
        var account = caller(request, READ_USER, Category.LIGHT);
        var user = user(account, path);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", user.id());
        answer.put("email", user.email());
        answer.put("type", user.type());
        answer.put("status", user.status());
        answer.put("timezone", user.timezone());
        answer.put("account_id", account.accountId());
        return json(200, answer);
    }

    Response create(Request request, Map<String, String> path) {
        var account = caller(request, WRITE_MEETING, Category.LIGHT);
        var host = host(account, path);
        var order = order(request);
        order.require();
        limits.countMeeting(host, clock.instant());
        return json(201, meetings.make(account, host, order, clock.instant()));
    }

    Response meeting(Request request, Map<String, String> path) {
        var account = caller(request, READ_MEETING, Category.LIGHT);
        var id = path.getOrDefault("meetingId", "");
        return meetings.find(account, number("meetingId", id), clock.instant())
                .map(meeting -> json(200, meeting))
                .orElseThrow(() -> ZoomRefusal.unknownMeeting(id));
    }

    Response list(Request request, Map<String, String> path) {
        var account = caller(request, LIST_MEETINGS, Category.MEDIUM);
        var host = host(account, path);
        var query = request.parameters();
        var all = meetings.of(host, wanted(query.getOrDefault("type", "scheduled")));
        var size = (int) number("page_size", query.getOrDefault("page_size", "30"));
        if (size < 1 || size > MOST_OF_A_PAGE) {
            throw wrong("page_size");
        }
        var from = from(query.getOrDefault("next_page_token", ""));
        var to =
                Math.min(
                        all.size(),
                        from + Math.min(size, settings.number(ZoomSimulator.LONGEST_PAGE)));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("page_size", size);
        answer.put("total_records", all.size());
        answer.put("next_page_token", to < all.size() ? "after-" + to : "");
        answer.put("meetings", all.subList(from, to).stream().map(ZoomMeeting::listed).toList());
        return json(200, answer);
    }

    private Predicate<ZoomMeeting> wanted(String type) {
        var now = clock.instant();
        Predicate<ZoomMeeting> unexpired = meeting -> !meeting.expired(now);
        return switch (type) {
            case "scheduled" -> unexpired;
            case "upcoming", "upcoming_meetings" -> meeting -> meeting.startTime().isAfter(now);
            case "live", "previous_meetings" -> meeting -> false; // nobody ever starts one here
            default -> throw wrong("type");
        };
    }

    private static int from(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        if (!token.matches("after-\\d{1,6}")) {
            throw wrong("next_page_token");
        }
        return Integer.parseInt(token.substring("after-".length()));
    }

    private ZoomAccount caller(Request request, List<String> scopes, Category category) {
        var header = request.headers().first("Authorization").orElse("");
        if (!header.startsWith("Bearer ")) {
            throw ZoomRefusal.invalidToken();
        }
        var account = tokens.account(header.substring("Bearer ".length()), clock.instant());
        if (account.scopes().stream().noneMatch(scopes::contains)) {
            throw ZoomRefusal.lacks(scopes.subList(0, 2));
        }
        limits.count(account, category, clock.instant());
        return account;
    }

    private static ZoomUser user(ZoomAccount account, Map<String, String> path) {
        var name = URLDecoder.decode(path.getOrDefault("userId", ""), StandardCharsets.UTF_8);
        return account.user(name).orElseThrow(() -> ZoomRefusal.unknownUser(name));
    }

    private static ZoomUser host(ZoomAccount account, Map<String, String> path) {
        var user = user(account, path);
        if (!user.active()) {
            throw ZoomRefusal.unknownUser(user.email());
        }
        if (!user.mayHost()) {
            throw new ZoomRefusal(
                    400,
                    3161,
                    "Your user account is not allowed meeting hosting and scheduling capabilities.");
        }
        return user;
    }

    private static ZoomOrder order(Request request) {
        try {
            return SNAKE.readValue(request.body(), ZoomOrder.class);
        } catch (JacksonException notJson) {
            throw new ZoomRefusal(400, 300, "Request Body should be a valid JSON object.");
        }
    }

    private static long number(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notNumber) {
            throw wrong(field);
        }
    }

    private static ZoomRefusal wrong(String field) {
        return ZoomRefusal.invalid(List.of(new Field(field, "Invalid field.")));
    }

    private static Response json(int status, Object body) {
        return Response.of(status, "application/json;charset=UTF-8", SNAKE.writeValueAsBytes(body));
    }
}
