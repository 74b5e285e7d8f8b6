package dev.comptoir.platform.secrets;

import org.jspecify.annotations.Nullable;

/** Whether secrets can be read and stored. */
public sealed interface VaultStatus {

    /**
     * @param keyId the master key in use
     */
    record Open(String keyId) implements VaultStatus {}

    /**
     * @param keyIdNeeded the master key that the stored secrets are encrypted with; null when none
     *     were stored yet
     * @param keyIdFound the one that was found, if any
     */
    record Locked(Reason reason, @Nullable String keyIdNeeded, @Nullable String keyIdFound)
            implements VaultStatus {}

    /** Why the vault is locked, and what opens it. */
    enum Reason {
        MISSING(
                "The master key is missing.",
                "Put the master.key of this installation's backup into the data folder with mode 600, or set"
                        + " COMPTOIR_MASTER_KEY to it."),
        WRONG(
                "The master key is not the one that the stored secrets are encrypted with.",
                "Put the master key with the id needed in its place, or, if you meant to change it, start once with"
                        + " the former one in COMPTOIR_MASTER_KEY_OLD or master.key.old."),
        MALFORMED(
                "The master key is not 32 bytes in base64.",
                "Correct COMPTOIR_MASTER_KEY or the file master.key in the data folder."),
        EXPOSED(
                "Other accounts of this machine can read the file of the master key.",
                "Run chmod 600 on master.key in the data folder; if somebody may have read it, change the key as well."),
        UNREADABLE(
                "The file of the master key cannot be read or made.",
                "Give the account that runs Comptoir access to the data folder, and its disk room.");

        private final String sentence;
        private final String remedy;

        Reason(String sentence, String remedy) {
            this.sentence = sentence;
            this.remedy = remedy;
        }

        /** For the operator's log and health page, in English. */
        public String sentence() {
            return sentence;
        }

        public String remedy() {
            return remedy;
        }
    }
}
