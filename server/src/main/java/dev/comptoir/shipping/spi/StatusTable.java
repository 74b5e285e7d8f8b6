package dev.comptoir.shipping.spi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A carrier's codes and what they mean: the reviewed file {@code statuses.csv} in the connector's
 * folder, with the columns {@code scope,code,state,flags,meaning,source}. An empty state is a note
 * that changes nothing; flags are separated by blanks; {@code source} names the vendor's page or
 * list, or says that it was only observed.
 */
public final class StatusTable {

    private final Map<StatusKey, StatusMeaning> meanings;

    private StatusTable(Map<StatusKey, StatusMeaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * Reads the table that lies beside a class.
     *
     * @throws IllegalStateException when it is missing, names an unknown state or flag, or a code
     *     twice
     */
    public static StatusTable beside(Class<?> connector) {
        var file = Objects.requireNonNull(connector.getResourceAsStream("statuses.csv"));
        var meanings = new HashMap<StatusKey, StatusMeaning>();
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                var key = new StatusKey(row.getField("scope"), row.getField("code"));
                if (meanings.put(key, meaning(row)) != null) {
                    throw new IllegalStateException("%s stands twice".formatted(key));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatusTable(meanings);
    }

    private static StatusMeaning meaning(NamedCsvRecord row) {
        var state = row.getField("state");
        var flags = row.getField("flags");
        return new StatusMeaning(
                state.isEmpty() ? null : TrackingState.of(state),
                flags.isEmpty()
                        ? Set.of()
                        : Arrays.stream(flags.split(" "))
                                .map(TrackingFlag::of)
                                .collect(Collectors.toSet()));
    }

    /**
     * What the first of the keys means that the table knows.
     *
     * @return empty when it knows none: the event is shown with its raw code, and changes nothing
     */
    public Optional<StatusMeaning> find(List<StatusKey> keys) {
        return keys.stream().map(meanings::get).filter(Objects::nonNull).findFirst();
    }

    /** All codes that the table knows. */
    public Set<StatusKey> keys() {
        return meanings.keySet();
    }
}
