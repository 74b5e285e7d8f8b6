package dev.comptoir.simulators.chronopost;

/** Trouble below the service: CXF answers 500 with a SOAP fault. */
final class SoapFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String words;

    private SoapFault(String code, String words) {
        super(words);
        this.code = code;
        this.words = words;
    }

    static SoapFault client(String words) {
        return new SoapFault("soap:Client", words);
    }

    static SoapFault server(String words) {
        return new SoapFault("soap:Server", words);
    }

    String xml() {
        return "<soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring></soap:Fault>"
                .formatted(code, Xml.escaped(words));
    }
}
