package dev.comptoir.connectors.zoom;

import dev.comptoir.platform.http.FailedAnswer;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.http.HttpHeaders;

/** Reads the errors that Zoom's gateway writes in XML although JSON was asked for. */
final class ZoomXml {

    private static final XMLInputFactory READERS = readers();

    private ZoomXml() {}

    static boolean is(FailedAnswer answer) {
        var header = answer.headers().getFirst(HttpHeaders.CONTENT_TYPE);
        var type = header == null ? "" : header.toLowerCase(Locale.ROOT);
        return (type.contains("xml") && !type.contains("xhtml"))
                || answer.text().stripLeading().startsWith("<?xml");
    }

    /** Empty when it is broken, or holds no error of Zoom's. */
    static Optional<ZoomFaults.Said> read(FailedAnswer answer) {
        try {
            var fields = fields(answer.body());
            var code = fields.get("code");
            return code == null
                    ? Optional.empty()
                    : Optional.of(new ZoomFaults.Said(code, fields.getOrDefault("message", "")));
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    /** Texts of elements that hold nothing but text, by their names; the first of a name counts. */
    private static Map<String, String> fields(byte[] xml) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT ->
                        fields.putIfAbsent(reader.getLocalName(), text.toString().strip());
                default -> {
                    // comments, white space
                }
            }
        }
        return fields;
    }

    /** A stranger's XML names no files and no addresses to us. */
    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
