package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the goods travel, as customs asks (UPU CN23, box "category of item"). */
public enum ContentsType {
    SALE,
    GIFT,
    SAMPLE,
    DOCUMENTS,
    RETURN,
    OTHER;

    /**
     * @throws IllegalArgumentException when there is no type of that name
     */
    @JsonCreator
    public static ContentsType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
