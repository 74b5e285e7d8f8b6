package dev.comptoir.simulators.chronopost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The operation that stands in an envelope's body, and its parameters. */
record Question(String operation, String namespace, Element element) {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /**
     * @throws SoapFault when the bytes are no SOAP envelope
     */
    static Question read(byte[] body) {
        var envelope = parse(body);
        if (!"Envelope".equals(envelope.getLocalName())
                || !SOAP.equals(envelope.getNamespaceURI())) {
            throw SoapFault.client(
                    "\"%s\" is not a valid SOAP version.".formatted(envelope.getNamespaceURI()));
        }
        return elements(envelope).stream()
                .filter(part -> "Body".equals(part.getLocalName()))
                .flatMap(part -> elements(part).stream())
                .findFirst()
                .map(one -> new Question(one.getLocalName(), one.getNamespaceURI(), one))
                .orElseThrow(() -> SoapFault.client("The body is empty."));
    }

    private static Element parse(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw SoapFault.client("Error reading XMLStreamReader: " + e.getMessage());
        }
    }

    /** The parameter's text; empty for one that is absent or empty. */
    String text(String name) {
        return text(element, name);
    }

    static String text(Element parent, String name) {
        return child(parent, name).map(found -> found.getTextContent().strip()).orElse("");
    }

    /** A number, as JAXB reads {@code xs:int}. */
    static int number(Element parent, String name) {
        var text = text(parent, name);
        try {
            return Integer.parseInt(text.isEmpty() ? "0" : text);
        } catch (NumberFormatException e) {
            throw SoapFault.client("Unmarshalling Error: For input string: \"%s\"".formatted(text));
        }
    }

    Optional<Element> block(String name) {
        return child(element, name);
    }

    List<Element> blocks(String name) {
        return elements(element).stream()
                .filter(found -> name.equals(found.getLocalName()))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return elements(parent).stream()
                .filter(found -> name.equals(found.getLocalName()))
                .findFirst();
    }

    static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element one) {
                found.add(one);
            }
        }
        return found;
    }
}
