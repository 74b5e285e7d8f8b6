package dev.comptoir.integrations.test;

import dev.comptoir.platform.errors.NetworkCause;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Greets the provider over TLS as strictly as every call does, and says what is wrong with its
 * certificate.
 */
final class TlsCheck {

    private static final String TEXT = "integrations.test.tls.";
    private static final Pattern COMMON_NAME =
            Pattern.compile("(?:^|,)\\s*(?:CN|O)=(\"[^\"]+\"|[^,]+)");
    private static final long SOON_DAYS = 7;

    private final String host;
    private final int port;
    private final Clock clock;
    private final SeenCertificates seen = new SeenCertificates();

    TlsCheck(String host, int port, Clock clock) {
        this.host = host;
        this.port = port;
        this.clock = clock;
    }

    Finding check(Socket connected) {
        try (var tls =
                (SSLSocket)
                        context().getSocketFactory().createSocket(connected, host, port, false)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return trusted(tls.getSession().getProtocol());
        } catch (SSLException e) {
            return refused(e);
        } catch (IOException e) {
            return Finding.unreachable(NetworkCause.CUT, words(e), Phrase.of(TEXT + "cut"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do TLS", e);
        }
    }

    private SSLContext context() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {seen}, null);
        return context;
    }

    private Finding trusted(String protocol) {
        var certificate = seen.leaf();
        if (certificate == null) {
            return Finding.passed();
        }
        var until = date(certificate.getNotAfter());
        var fact =
                new Phrase(
                        TEXT + "trusted",
                        Map.of(
                                "protocol",
                                protocol.replace("TLSv", "TLS "),
                                "until",
                                until.toString(),
                                "issuer",
                                issuer(certificate)));
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), until);
        return days < SOON_DAYS
                ? Finding.warned(
                        List.of(fact),
                        new Phrase(TEXT + "expires-soon", Map.of("days", days, "host", host)))
                : Finding.passed(fact);
    }

    private Finding refused(SSLException e) {
        var certificate = seen.leaf();
        var trouble = certificate == null ? noCertificate(e) : complaint(certificate, e);
        return Finding.unreachable(NetworkCause.TLS, words(e), trouble);
    }

    private Phrase complaint(X509Certificate certificate, SSLException e) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException expired) {
            return phrase("expired", Map.of("date", date(certificate.getNotAfter()).toString()));
        } catch (CertificateNotYetValidException early) {
            return phrase(
                    "not-yet-valid", Map.of("date", date(certificate.getNotBefore()).toString()));
        }
        if (words(e).contains("subject alternative") || words(e).contains("No name matching")) {
            return phrase("wrong-name", Map.of("names", names(certificate)));
        }
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                ? phrase("self-signed", Map.of())
                : phrase("unknown-issuer", Map.of("issuer", issuer(certificate)));
    }

    private Phrase noCertificate(SSLException e) {
        var words = words(e).toLowerCase(Locale.ROOT);
        return phrase(
                words.contains("unrecognized ssl message") ? "not-encrypted" : "no-agreement",
                Map.of());
    }

    private Phrase phrase(String key, Map<String, String> particulars) {
        var params = new java.util.HashMap<String, Object>(particulars);
        params.put("host", host);
        return new Phrase(TEXT + key, params);
    }

    private static String names(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? certificate.getSubjectX500Principal().getName()
                    : String.join(
                            ", ",
                            names.stream()
                                    .map(name -> String.valueOf(name.get(1)))
                                    .limit(5)
                                    .toList());
        } catch (java.security.cert.CertificateParsingException e) {
            return certificate.getSubjectX500Principal().getName();
        }
    }

    private static String issuer(X509Certificate certificate) {
        var name = certificate.getIssuerX500Principal().getName();
        var match = COMMON_NAME.matcher(name);
        return match.find() ? match.group(1).replace("\"", "") : name;
    }

    private static LocalDate date(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    private static String words(@Nullable Exception e) {
        return e == null || e.getMessage() == null ? "" : e.getMessage();
    }
}
