package dev.comptoir.integrations.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the account at the provider may do, found out by a connection test. */
public record AccountReport(List<Finding> findings) {

    public AccountReport {
        findings = List.copyOf(findings);
    }

    /** A report without anything to say: the account answers, and that is all that can be told. */
    public static AccountReport empty() {
        return new AccountReport(List.of());
    }

    /** This report and a fact worth showing. */
    public AccountReport with(String key, Map<String, ?> params) {
        return plus(new Finding(Level.OK, key, Map.copyOf(params)));
    }

    /** This report and something that works less well than the merchant may expect. */
    public AccountReport withWarning(String key, Map<String, ?> params) {
        return plus(new Finding(Level.WARNING, key, Map.copyOf(params)));
    }

    private AccountReport plus(Finding finding) {
        var all = new ArrayList<>(findings);
        all.add(finding);
        return new AccountReport(all);
    }

    /** How a finding is shown. */
    public enum Level {
        OK,
        WARNING
    }

    /**
     * One sentence of the report, rendered in the reader's language.
     *
     * @param key names the text {@code provider.<type>.finding.<key>}
     * @param params values for it: strings, numbers or booleans; never secrets
     */
    public record Finding(Level level, String key, Map<String, Object> params) {

        public Finding {
            params = Map.copyOf(params);
        }
    }
}
