package dev.comptoir.simulators.chronopost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of an answer: with a text, or with elements. */
record Xml(String name, @Nullable String text, List<Xml> children) {

    Xml {
        children = List.copyOf(children);
    }

    static Xml of(String name, Object text) {
        return new Xml(name, text.toString(), List.of());
    }

    static Xml node(String name, Xml... children) {
        return new Xml(name, null, List.of(children));
    }

    Xml and(List<Xml> more) {
        var all = new ArrayList<>(children);
        all.addAll(more);
        return new Xml(name, null, all);
    }

    /** Chronopost writes no element for nothing. */
    static List<Xml> maybe(String name, @Nullable Object text) {
        return text == null ? List.of() : List.of(of(name, text));
    }

    void write(StringBuilder out) {
        out.append('<').append(name).append('>');
        if (text != null) {
            out.append(escaped(text));
        }
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
