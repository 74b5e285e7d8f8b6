package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever form a secret takes, it is masked, every time, and the text around it stays. */
class RedactorTest {

    private static final long SEED = 20261121;
    private static final String SIGNS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=&%\\\"'<>é€😀 .:-_~#?";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper ASCII_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Random random = new Random(SEED);

    @Test
    void everyOccurrenceInEveryEncodingIsMasked() {
        for (int i = 0; i < 400; i++) {
            var secret = randomSecret();
            var redactor = new Redactor(List.of(Secret.of(secret), Secret.of("another-one-" + i)));
            encodings()
                    .forEach((name, encoding) -> {
                        var encoded = encoding.apply(secret);
                        var text = "<a>{" + encoded + "} {" + encoded + "}</a>";
                        assertThat(redactor.text(text))
                                .as("%s of '%s'", name, secret)
                                .isEqualTo(
                                        "<a>{" + Redactor.MASK + "} {" + Redactor.MASK + "}</a>");
                    });
        }
    }

    @Test
    void insideOfLongerBase64NothingOfItIsLeft() {
        for (int i = 0; i < 400; i++) {
            var secret = randomSecret();
            var redactor = new Redactor(List.of(Secret.of(secret)));
            var user = "u".repeat(random.nextInt(6)) + ":";
            var pair =
                    (user + secret + "x".repeat(random.nextInt(4)))
                            .getBytes(StandardCharsets.UTF_8);
            for (var encoder :
                    List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
                var masked = redactor.text("Basic " + encoder.encodeToString(pair) + ", and more");
                assertThat(masked)
                        .as("'%s'", secret)
                        .startsWith("Basic ")
                        .contains(Redactor.MASK)
                        .endsWith(", and more");
                var left = masked.substring(6, masked.length() - 10).replace(Redactor.MASK, "");
                assertThat(left.length()).isLessThanOrEqualTo(user.length() * 4 / 3 + 6);
            }
        }
    }

    @Test
    void severalSecretsInOneText() {
        var redactor = new Redactor(List.of(Secret.of("client-id-1"), Secret.of("hunter2hunter2")));
        assertThat(redactor.text("client-id-1:hunter2hunter2 hunter2hunter2hunter2"))
                .isEqualTo("•••:••• •••");
    }

    @Test
    void aShortSecretDoesNotShredTheText() {
        var redactor = new Redactor(List.of(Secret.of("42"), Secret.of("")));
        assertThat(redactor.text("{\"pin\":42,\"zip\":\"42421\"}"))
                .isEqualTo("{\"pin\":•••,\"zip\":\"42421\"}");
    }

    @Test
    void aTextWithoutSecretsStays() {
        var redactor = new Redactor(List.of(Secret.of("hunter2hunter2")));
        var text = "100% of \\ & &amp; %zz %E2%28 \\u12 &#xZZ; &verylongname; hunter2";
        assertThat(redactor.text(text)).isEqualTo(text);
    }

    @Test
    void aSecretInAnAddressIsMasked() {
        var redactor = new Redactor(List.of(Secret.of("a b&c/d")));
        assertThat(redactor.uri(URI.create("https://x.test/p?key=a%20b%26c%2Fd&n=1")))
                .isEqualTo("https://x.test/p?key=•••&n=1");
        assertThat(redactor.uri(URI.create("https://x.test/p?key=a+b%26c%2fd")))
                .isEqualTo("https://x.test/p?key=•••");
    }

    @Test
    void credentialsInHeadersAreMaskedUnseen() {
        var headers = new HttpHeaders();
        headers.setBearerAuth("never-heard-of");
        headers.add("X-API-Key", "unknown too");
        headers.add("Set-Cookie", "session=1");
        headers.add("Accept", "text/plain");
        assertThat(new Redactor(List.of()).headers(headers))
                .containsExactlyInAnyOrder(
                        new Header("Authorization", "Bearer •••"),
                        new Header("X-API-Key", "•••"),
                        new Header("Set-Cookie", "•••"),
                        new Header("Accept", "text/plain"));
    }

    /** The encodings that calls to providers use, and some of one inside another. */
    private static Map<String, UnaryOperator<String>> encodings() {
        var encodings = new HashMap<String, UnaryOperator<String>>();
        encodings.put("plain", text -> text);
        encodings.put("form", RedactorTest::form);
        encodings.put("percent", text -> form(text).replace("+", "%20"));
        encodings.put("percent, lower case", text -> every(text, "%%%02x"));
        encodings.put("percent, each byte", text -> every(text, "%%%02X"));
        encodings.put("percent twice", text -> form(form(text).replace("+", "%20")));
        encodings.put("base64", text -> base64(text, Base64.getEncoder()));
        encodings.put(
                "base64 without padding",
                text -> base64(text, Base64.getEncoder().withoutPadding()));
        encodings.put("base64url", text -> base64(text, Base64.getUrlEncoder()));
        encodings.put("base64 in a form", text -> form(base64(text, Base64.getEncoder())));
        encodings.put("JSON", text -> json(text, JSON));
        encodings.put("JSON in ASCII", text -> json(text, ASCII_JSON));
        encodings.put("JSON with slashes", text -> json(text, JSON).replace("/", "\\/"));
        encodings.put("JSON in JSON", text -> json(json(text, ASCII_JSON), JSON));
        encodings.put("XML", text -> HtmlUtils.htmlEscapeHex(text).replace("&#x", "&#x0"));
        encodings.put(
                "XML by names",
                text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        return encodings;
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String every(String text, String format) {
        var result = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            result.append(format.formatted(each & 0xFF));
        }
        return result.toString();
    }

    private static String base64(String text, Base64.Encoder encoder) {
        return encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text, JsonMapper mapper) {
        var quoted = mapper.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private String randomSecret() {
        var signs = SIGNS.codePoints().mapToObj(Character::toString).toList();
        return random.ints(6 + random.nextInt(40), 0, signs.size())
                .mapToObj(signs::get)
                .collect(Collectors.joining());
    }
}
