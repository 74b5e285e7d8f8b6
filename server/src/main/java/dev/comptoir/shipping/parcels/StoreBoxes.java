package dev.comptoir.shipping.parcels;

import dev.comptoir.platform.Normalised;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The store's boxes, as the rest of shipping finds them. */
@Component
public final class StoreBoxes {

    private final ParcelTemplates templates;

    StoreBoxes(ParcelTemplates templates) {
        this.templates = templates;
    }

    /** By normalised name. */
    public Map<String, PackedIn> byName() {
        return templates.list().stream()
                .collect(
                        Collectors.toMap(
                                box -> Normalised.key(box.name()),
                                box ->
                                        new PackedIn(
                                                box.lengthMillimetres(),
                                                box.widthMillimetres(),
                                                box.heightMillimetres()),
                                (one, other) -> one));
    }
}
