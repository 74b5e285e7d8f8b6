package dev.comptoir.connectors.chronopost;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapTest {

    record Thing(String zulu, @Nullable String absent, List<Part> alpha, int count) {}

    record Part(@Nullable String name) {}

    record Answer(@Nullable Integer code, @Nullable List<Part> part) {}

    @Test
    void writes_fields_in_the_order_of_the_record_and_none_for_nothing() {
        var thing = new Thing("a & <b>", null, List.of(new Part("é"), new Part("2")), 3);

        assertThat(new String(Soap.envelope("urn:x", "doIt", thing), UTF_8))
                .endsWith(
                        "<cxf:doIt xmlns:cxf=\"urn:x\"><zulu>a &amp; &lt;b&gt;</zulu><alpha><name>é</name></alpha>"
                                + "<alpha><name>2</name></alpha><count>3</count></cxf:doIt></soap:Body></soap:Envelope>");
    }

    @Test
    void reads_what_it_writes() throws Exception {
        var thing = new Thing("Zoë", null, List.of(new Part("1"), new Part("2")), 3);
        var body = Soap.read(Soap.envelope("urn:x", "doIt", thing));

        assertThat(body.name()).isEqualTo("doIt");
        assertThat(Soap.convert(body.content(), Thing.class)).isEqualTo(thing);
    }

    @Test
    void reads_one_element_where_a_list_is_documented_and_ignores_the_unknown() throws Exception {
        var one = read("<part new=\"1\"><name>a</name><later>x</later></part><code>0</code>");
        var none = read("<part/><code/><more><deep/></more>");

        assertThat(one).isEqualTo(new Answer(0, List.of(new Part("a"))));
        assertThat(none).isEqualTo(new Answer(null, null));
    }

    @Test
    void nil_is_nothing() throws Exception {
        var xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

        assertThat(read("<code %s xsi:nil=\"true\"/>".formatted(xsi)))
                .isEqualTo(new Answer(null, null));
    }

    @Test
    void broken_accents_cost_nothing() throws Exception {
        var text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + envelope("<part><name>Genève</name></part>");

        for (var bytes : List.of(text.getBytes(UTF_8), text.getBytes(ISO_8859_1))) {
            var answer = Soap.convert(Soap.read(bytes).content(), Answer.class);
            assertThat(answer.part()).containsExactly(new Part("Genève"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"http://169.254.169.254/x.dtd\">",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE a [<!ENTITY e \"aaaa\"><!ENTITY f \"&e;&e;&e;&e;\">]>",
                "<!DOCTYPE a>",
            })
    void refuses_document_types(String declaration) {
        var answer = declaration + envelope("<part><name>a</name></part>");

        assertThatThrownBy(() -> Soap.read(answer.getBytes(UTF_8)))
                .isInstanceOf(Soap.NotSoapException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html><body>Service</body></html>",
                "<Envelope><Body><a/></Body></Envelope>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><a>1</a></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><a>1</a>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><a>&x;</a></s:Body></s:Envelope>",
            })
    void what_is_no_envelope_is_refused(String answer) {
        assertThatThrownBy(() -> Soap.read(answer.getBytes(UTF_8)))
                .isInstanceOf(Soap.NotSoapException.class);
    }

    @Test
    void nesting_has_an_end() {
        var deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);

        assertThatThrownBy(() -> Soap.read(envelope(deep).getBytes(UTF_8)))
                .isInstanceOf(Soap.NotSoapException.class);
    }

    private static Answer read(String content) throws Soap.NotSoapException {
        return Soap.convert(
                Soap.read(envelope("<x>1</x>" + content).getBytes(UTF_8)).content(), Answer.class);
    }

    private static String envelope(String content) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><r>"
                + content
                + "</r></s:Body></s:Envelope>";
    }
}
