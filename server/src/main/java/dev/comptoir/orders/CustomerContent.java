package dev.comptoir.orders;

import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that can be written of a customer. One is recognised by the external identifier, or else by
 * the e-mail address.
 *
 * @param externalId the customer's own identifier in the shop
 * @param language ISO 639-1, such as {@code fr}
 */
@Schema(name = "CustomerContent")
public record CustomerContent(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String company,
        @Nullable @Size(max = 254) @Email String email,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Pattern(regexp = "[a-z]{2}") String language) {

    CustomerContent normalised() {
        return new CustomerContent(
                Normalised.text(externalId),
                Normalised.text(name),
                Normalised.text(company),
                Normalised.text(email),
                Normalised.text(phone),
                Normalised.text(language));
    }

    /** As two addresses are compared. */
    @Nullable String emailKey() {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** By what the customer is recognised; none for somebody who left only a name. */
    @Nullable String identity(String source) {
        if (externalId != null) {
            return source + ":" + externalId;
        }
        return email == null ? null : "@" + emailKey();
    }
}
