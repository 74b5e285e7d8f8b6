package dev.comptoir.connectors.chronopost;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SOAP 1.1, document and literal, between bytes and records (W3C note of 8 May 2000). Elements
 * become fields in their order, repeated ones lists, empty ones nothing; fields nobody announced
 * are ignored. Document type declarations and entities are refused: no answer makes us read
 * something else.
 */
final class Soap {

    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final String XML = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String PREFIX = "cxf";
    private static final int DEEPEST = 32;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    // the order of a record's components is the order of the schema's sequence
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private Soap() {}

    /**
     * What stands in the body of an envelope.
     *
     * @param name of its one element, without the namespace
     */
    record Body(String name, JsonNode content) {

        boolean isFault() {
            return name.equals("Fault");
        }

        /** What an operation of CXF returns; missing where it returned nothing. */
        JsonNode returned() {
            return content.path("return");
        }
    }

    /** These bytes are no SOAP 1.1 envelope. */
    static final class NotSoapException extends IOException {

        private static final long serialVersionUID = 1L;

        NotSoapException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** An envelope with the operation's parameters, as UTF-8. */
    static byte[] envelope(String namespace, String operation, Object parameters) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("soap", "Envelope", ENVELOPE);
            out.writeNamespace("soap", ENVELOPE);
            out.writeStartElement("soap", "Body", ENVELOPE);
            out.writeStartElement(PREFIX, operation, namespace);
            out.writeNamespace(PREFIX, namespace);
            write(out, MAPPER.valueToTree(parameters));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a text in memory takes everything
        }
        return text.toString().getBytes(UTF_8);
    }

    /** The form that an answer is documented to have. */
    static <T> T convert(JsonNode content, Class<T> form) {
        return MAPPER.treeToValue(content, form);
    }

    /**
     * Reads an envelope.
     *
     * @throws NotSoapException when it is none, or declares a document type
     */
    static Body read(byte[] answer) throws NotSoapException {
        try {
            var in = reader(text(answer));
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDeclaration(in);
            }
            if (!in.getLocalName().equals("Envelope") || !ENVELOPE.equals(in.getNamespaceURI())) {
                throw new NotSoapException("no SOAP 1.1 envelope: " + in.getLocalName(), null);
            }
            var body = element(in, 0).path("Body").properties();
            if (body.isEmpty()) {
                throw new NotSoapException("an envelope without content", null);
            }
            var only = body.iterator().next();
            return new Body(only.getKey(), only.getValue());
        } catch (XMLStreamException e) {
            throw new NotSoapException("no XML", e);
        }
    }

    /**
     * What Chronopost declares and what it sends are not always the same encoding. Bytes that are
     * UTF-8 hardly ever mean anything else; others are read as ISO 8859-1, in which each byte is a
     * character, so that a broken accent never costs a label.
     */
    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(withoutMark(text)));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void refuseDeclaration(XMLStreamReader in) throws XMLStreamException {
        if (in.getEventType() == XMLStreamConstants.DTD) {
            throw new XMLStreamException("a document type declaration");
        }
    }

    /** The element that the reader has just begun, to its end. */
    private static JsonNode element(XMLStreamReader in, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested too deeply");
        }
        var nothing = "true".equals(in.getAttributeValue(XML, "nil"));
        var children = JsonNodeFactory.instance.objectNode();
        var text = new StringBuilder();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                var name = in.getLocalName();
                add(children, name, element(in, depth + 1));
            } else if (in.isCharacters()) {
                text.append(in.getText());
            } else if (in.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("an entity");
            }
        }
        if (!children.isEmpty()) {
            return children;
        }
        var value = text.toString().strip();
        return value.isEmpty() || nothing
                ? JsonNodeFactory.instance.missingNode()
                : JsonNodeFactory.instance.stringNode(value);
    }

    private static void add(ObjectNode parent, String name, JsonNode child) {
        if (child.isMissingNode()) {
            return;
        }
        var before = parent.get(name);
        if (before == null) {
            parent.set(name, child);
        } else if (before.isArray()) {
            before.asArray().add(child);
        } else {
            parent.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(child));
        }
    }

    private static void write(XMLStreamWriter out, JsonNode fields) throws XMLStreamException {
        for (var field : fields.properties()) {
            var value = field.getValue();
            var each = value.isArray() ? value.iterator() : List.of(value).iterator();
            while (each.hasNext()) {
                out.writeStartElement(field.getKey());
                var item = each.next();
                if (item.isObject()) {
                    write(out, item);
                } else {
                    out.writeCharacters(item.asString());
                }
                out.writeEndElement();
            }
        }
    }
}
