package dev.comptoir.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/**
 * What a backup file says about itself, in its first entry.
 *
 * @param format version of the file's layout
 * @param postgres major version that wrote the data
 * @param created when the backup began
 * @param masterKey whether the key that opens the stored credentials is inside
 */
record BackupManifest(int format, int postgres, Instant created, boolean masterKey) {

    static final String ENTRY = "comptoir-backup.properties";
    static final int FORMAT = 1;

    byte[] toBytes() throws IOException {
        var properties = new Properties();
        properties.setProperty("format", Integer.toString(format));
        properties.setProperty("postgres", Integer.toString(postgres));
        properties.setProperty("created", created.toString());
        properties.setProperty("masterKey", Boolean.toString(masterKey));
        var text = new StringWriter();
        properties.store(
                text,
                "A backup of Comptoir. Keep it as safe as the product itself: it holds the passwords.");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static BackupManifest of(byte[] bytes) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        try {
            return new BackupManifest(
                    Integer.parseInt(properties.getProperty("format", "0")),
                    Integer.parseInt(properties.getProperty("postgres", "0")),
                    Instant.parse(properties.getProperty("created", Instant.EPOCH.toString())),
                    Boolean.parseBoolean(properties.getProperty("masterKey")));
        } catch (RuntimeException e) {
            throw new IOException("the description of the backup is damaged", e);
        }
    }
}
