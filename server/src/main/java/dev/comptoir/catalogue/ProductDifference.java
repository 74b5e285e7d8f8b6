package dev.comptoir.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which fields of a product are other than before, by their names in the API. */
final class ProductDifference {

    private final List<String> fields = new ArrayList<>();

    private ProductDifference() {}

    static List<String> fields(ProductContent before, ProductContent after) {
        var difference = new ProductDifference();
        difference.look("type", before.type(), after.type());
        difference.look("status", before.status(), after.status());
        difference.look("title", before.title(), after.title());
        difference.look("description", before.description(), after.description());
        difference.look("brand", before.brand(), after.brand());
        difference.look("attributes", before.attributes(), after.attributes());
        difference.look("variants", before.variants(), after.variants());
        return difference.fields;
    }

    private void look(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
