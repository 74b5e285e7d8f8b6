package dev.comptoir.shipping;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.web.FaultWords;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.spi.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What carriers said, with what it means for the viewer of the running request. */
@Component
public final class CarrierWords {

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    private final Texts texts;
    private final FaultWords words;

    CarrierWords(Texts texts, FaultWords words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * A carrier's own words and code, with what they mean where we know.
     *
     * @param field which value of the shipment it is about, where we know
     * @param fieldName how people call that value
     * @param byRule these words are ours: the connector knows the carrier's published rules and did
     *     not ask it
     */
    @Schema(name = "ShipmentReason")
    public record Told(
            @Nullable String field,
            @Nullable String fieldName,
            @Nullable String code,
            String message,
            @Nullable String meaning,
            @Nullable String remedy,
            boolean byRule) {}

    /**
     * @param code the carrier's own code
     * @param message the carrier's own words, or ours where it gave none
     * @param meaning what that means
     * @param remedy what to do about it
     */
    @Schema(name = "ShipmentTrouble")
    public record Trouble(
            FaultKind kind,
            @Nullable String code,
            String message,
            String meaning,
            @Nullable String remedy,
            @Nullable String requestId,
            Instant at) {}

    /** How people know a provider of this type. */
    public String name(String type) {
        return texts.find("provider." + type + ".name", Map.of(), ViewerLocale.current())
                .orElse(type);
    }

    /**
     * @param type the provider's type, such as {@code shipping_ups}
     */
    public Told told(@Nullable String type, Reason reason) {
        var words = reason.byRule() ? RuleWords.of(reason) : new RuleWords(null, reason.message());
        return new Told(
                words.field(),
                words.field() == null ? null : fieldName(words.field()),
                reason.code(),
                words.words(),
                find(type, "meaning", reason),
                find(type, "remedy", reason),
                reason.byRule());
    }

    /**
     * How people call a value of a shipment; those that stand several times are named with their
     * number, from 1.
     *
     * @param field as requests name it, such as {@code customs.lines[0].hsCode}
     * @return null where it has no name
     */
    public @Nullable String fieldName(String field) {
        var number = NUMBER.matcher(field);
        if (!number.find()) {
            return texts.find("shipping.field." + field, Map.of(), ViewerLocale.current())
                    .orElse(null);
        }
        var params = Map.<String, Object>of("number", Integer.parseInt(number.group(1)) + 1);
        var name =
                number.end() == field.length() ? number.replaceFirst("#") : number.replaceFirst("");
        return texts.find("shipping.field." + name, params, ViewerLocale.current()).orElse(null);
    }

    public List<Told> told(@Nullable String type, List<Reason> reasons) {
        return reasons.stream().map(reason -> told(type, reason)).toList();
    }

    public @Nullable Trouble trouble(@Nullable String type, @Nullable KeptFault fault) {
        if (fault == null) {
            return null;
        }
        var language = ViewerLocale.current();
        var thrown = fault.asThrown();
        return new Trouble(
                fault.kind(),
                fault.code(),
                fault.message(),
                words.meaning(type, thrown, language),
                words.remedy(type, thrown, language).orElse(null),
                fault.requestId(),
                fault.at());
    }

    private @Nullable String find(@Nullable String type, String part, Reason reason) {
        var key = "provider.%s.%s.%s".formatted(type, part, reason.code());
        var params = Map.<String, Object>of("message", reason.message());
        return texts.find(key, params, ViewerLocale.current()).orElse(null);
    }
}
