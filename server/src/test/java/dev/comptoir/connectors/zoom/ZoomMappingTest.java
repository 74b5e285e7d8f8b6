package dev.comptoir.connectors.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.connectors.zoom.ZoomMapping.Resemblance;
import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ZoomMappingTest {

    private static final UUID REFERENCE = UUID.fromString("01a20123-5d51-7c8b-8ce0-40061a6123f5");

    /** Reads and writes as the outbound client does. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void sends_the_instant_and_the_zone_to_read_it_in() {
        var sent = ZoomMapping.create(meeting("Europe/Paris", "Agenda"));

        assertThat(sent.startTime()).isEqualTo("2031-07-01T12:30:00Z");
        assertThat(sent.timezone()).isEqualTo("Europe/Paris");
        assertThat(sent.type()).isEqualTo(2);
        assertThat(sent.duration()).isEqualTo(45);
        assertThat(sent.settings().usePmi())
                .as("a personal room is open to all earlier guests")
                .isFalse();
    }

    @Test
    void leaves_out_what_the_host_s_settings_decide() {
        var json = JSON.readTree(JSON.writeValueAsString(ZoomMapping.create(meeting("UTC", null))));

        assertThat(json.path("settings").propertyNames())
                .containsExactly("mute_upon_entry", "use_pmi");
        assertThat(json.path("agenda").asString()).isEqualTo(ZoomMapping.marker(REFERENCE));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, Europe/Paris",
        "Africa/Dakar, Africa/Nouakchott",
        "Africa/Abidjan, Africa/Nouakchott",
        "Africa/Lagos, Africa/Bangui",
        "Africa/Douala, Africa/Bangui",
        "Indian/Antananarivo, Africa/Djibouti",
        "Australia/Lord_Howe, UTC",
    })
    void tells_zones_by_names_that_zoom_knows(String zone, String told) {
        var name = ZoomZones.nameOf(ZoneId.of(zone));

        assertThat(ZoomZones.known()).contains(name);
        if (!told.equals("UTC")) {
            assertThat(ZoneId.of(name).getRules()).isEqualTo(ZoneId.of(zone).getRules());
        } else {
            assertThat(name).isEqualTo(told);
        }
    }

    @Test
    void the_longest_order_fits_into_zoom_s_limits() {
        var sent = ZoomMapping.create(meeting("UTC", "x".repeat(NewMeeting.AGENDA)));

        assertThat(sent.agenda()).hasSizeLessThanOrEqualTo(2000).endsWith(REFERENCE + "]");
    }

    @Test
    void takes_our_reference_off_the_agenda_again() {
        assertThat(read(listed("Talk\n\n" + ZoomMapping.marker(REFERENCE))).agenda())
                .isEqualTo("Talk");
        assertThat(read(listed(ZoomMapping.marker(REFERENCE))).agenda()).isNull();
        assertThat(read(listed("[Comptoir is nice]")).agenda()).isEqualTo("[Comptoir is nice]");
    }

    @Test
    void recognises_a_listed_meeting_and_doubts_one_whose_agenda_was_cut() {
        var meeting = meeting("UTC", "x".repeat(300));
        var whole = ZoomMapping.create(meeting).agenda();

        assertThat(ZoomMapping.resemblance(listed("a " + ZoomMapping.marker(REFERENCE)), meeting))
                .isEqualTo(Resemblance.SAME);
        assertThat(ZoomMapping.resemblance(listed(whole.substring(0, 250)), meeting))
                .isEqualTo(Resemblance.PERHAPS);
        assertThat(ZoomMapping.resemblance(listed("short"), meeting)).isEqualTo(Resemblance.NONE);
        assertThat(ZoomMapping.resemblance(listed(null), meeting)).isEqualTo(Resemblance.NONE);
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "2031-07-01", "2031-07-01T12:30:00"})
    void takes_no_time_that_it_cannot_be_sure_of(String time) {
        var meeting = new ZoomWire.Meeting(1L, "t", null, time, 45, "https://z", null, null);

        assertThatThrownBy(() -> ZoomMapping.read(meeting)).isInstanceOf(ProviderFault.class);
    }

    @Test
    void a_meeting_without_a_fixed_time_has_none() {
        var meeting = new ZoomWire.Meeting(1L, "t", null, null, null, "https://z", "", null);

        assertThat(ZoomMapping.read(meeting).startsAt()).isNull();
        assertThat(ZoomMapping.read(meeting).passcode()).isNull();
    }

    @TestFactory
    Collection<DynamicTest> reads_zoom_s_published_examples() {
        return ZoomSpecs.tests(specs -> {
            var paths = ZoomSpecs.read(specs.resolve("zoom-meetings-openapi.json")).path("paths");
            return List.of(
                    DynamicTest.dynamicTest(
                            "created",
                            () ->
                                    holdsExample(
                                            answer(
                                                    paths,
                                                    "/users/{userId}/meetings",
                                                    "post",
                                                    "201"))),
                    DynamicTest.dynamicTest(
                            "read",
                            () ->
                                    holdsExample(
                                            answer(paths, "/meetings/{meetingId}", "get", "200"))),
                    DynamicTest.dynamicTest("listed", () -> readsList(paths)),
                    DynamicTest.dynamicTest("told by a webhook", () -> readsWebhook(specs)),
                    DynamicTest.dynamicTest("a user", () -> readsUser(specs)),
                    DynamicTest.dynamicTest("zones", () -> knowsZones(specs)));
        });
    }

    private static void holdsExample(JsonNode schema) {
        var example = ZoomSpecs.example(schema);
        var meeting = read(JSON.treeToValue(example, ZoomWire.Meeting.class));

        assertThat(meeting.id()).isEqualTo(example.path("id").asString());
        assertThat(meeting.topic()).isEqualTo("My Meeting");
        assertThat(meeting.agenda()).isEqualTo("My Meeting");
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2022-03-25T07:29:29Z"));
        assertThat(meeting.minutes()).isEqualTo(60);
        assertThat(meeting.joinUrl()).isEqualTo(Secret.of("https://example.com/j/11111"));
        assertThat(meeting.passcode()).isEqualTo(Secret.of("123456"));
        var settings = example.path("settings");
        assertThat(meeting.rules().waitingRoom())
                .isEqualTo(settings.path("waiting_room").asBoolean());
        assertThat(meeting.rules().joinBeforeHost())
                .isEqualTo(settings.path("join_before_host").asBoolean());
        assertThat(meeting.toString()).doesNotContain("example.com", "123456", "zak");
    }

    private static void readsList(JsonNode paths) {
        var example = ZoomSpecs.example(answer(paths, "/users/{userId}/meetings", "get", "200"));
        var list = JSON.treeToValue(example, ZoomWire.MeetingList.class);

        assertThat(list.nextPageToken()).isNotBlank();
        assertThat(list.meetings())
                .singleElement()
                .satisfies(meeting -> {
                    assertThat(meeting.id()).isPositive();
                    assertThat(meeting.topic()).isNotBlank();
                    assertThat(meeting.agenda()).isNotBlank();
                });
    }

    private static void readsWebhook(Path specs) {
        var event = ZoomSpecs.read(specs.resolve("webhook-fixtures/meeting.created.json"));
        var meeting = read(JSON.treeToValue(event.at("/payload/object"), ZoomWire.Meeting.class));

        assertThat(meeting.id()).isEqualTo("1234567890");
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2021-07-13T21:44:51Z"));
        assertThat(meeting.rules().joinBeforeHost()).isTrue();
    }

    private static void readsUser(Path specs) {
        var paths = ZoomSpecs.read(specs.resolve("zoom-users-openapi.json")).path("paths");
        var example = ZoomSpecs.example(answer(paths, "/users/{userId}", "get", "200"));
        var user = JSON.treeToValue(example, ZoomWire.User.class);

        assertThat(user.id()).isNotBlank();
        assertThat(user.type()).isEqualTo(example.path("type").asInt());
        assertThat(user.status()).isEqualTo(example.path("status").asString());
    }

    private static void knowsZones(Path specs) {
        var listed =
                ZoomSpecs.read(specs.resolve("zoom-timezones.json"))
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("id").asString())
                        .toList();

        assertThat(listed).containsAll(ZoomZones.known());
    }

    private static JsonNode answer(JsonNode paths, String path, String method, String status) {
        return paths.path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static ProviderMeeting read(ZoomWire.Meeting meeting) {
        return ZoomMapping.read(meeting);
    }

    private static ZoomWire.Meeting listed(@Nullable String agenda) {
        return new ZoomWire.Meeting(
                1L, "Topic", agenda, "2031-07-01T12:30:00Z", 45, "https://z", null, null);
    }

    private static NewMeeting meeting(String zone, @Nullable String agenda) {
        return new NewMeeting(
                REFERENCE,
                "Topic",
                agenda,
                LocalDateTime.of(2031, 7, 1, 14, 30),
                ZoneId.of(zone),
                45,
                new MeetingRules(null, null, true));
    }
}
