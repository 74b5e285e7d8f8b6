package dev.comptoir.platform.secrets;

import dev.comptoir.platform.Installation;
import dev.comptoir.platform.secrets.VaultStatus.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the master key: in a setting, else in a file that only our account can read. */
@Component
final class MasterKeySource {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.copyOf(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private final VaultSettings settings;
    private final Path file;
    private final Path oldFile;

    MasterKeySource(VaultSettings settings, Installation installation) {
        this.settings = settings;
        this.file = installation.dataFolder().resolve("master.key");
        this.oldFile = installation.dataFolder().resolve("master.key.old");
    }

    sealed interface Found {
        record Key(MasterKey key) implements Found {}

        record Nothing() implements Found {}

        record Unusable(Reason reason) implements Found {}
    }

    Found current() {
        return find(settings.masterKey(), file);
    }

    /** The key in use before, for the start that changes it. */
    Found former() {
        return find(settings.masterKeyOld(), oldFile);
    }

    /** Makes a key and its file. When another process made one meanwhile, that one counts. */
    Found create() {
        try {
            Files.createDirectories(file.getParent());
            var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            var unfinished = Files.createTempFile(file.getParent(), "master", ".key", mode);
            Files.writeString(unfinished, MasterKey.random() + "\n", StandardOpenOption.SYNC);
            try {
                Files.createLink(file, unfinished); // unlike a move, never replaces
            } finally {
                Files.delete(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            return current();
        } catch (IOException e) {
            return new Found.Unusable(Reason.UNREADABLE);
        }
        return current();
    }

    private static Found find(@Nullable Secret setting, Path file) {
        if (setting != null && !setting.reveal().isBlank()) {
            return parse(setting.reveal());
        }
        if (!Files.exists(file)) {
            return new Found.Nothing();
        }
        try {
            return isExposed(file)
                    ? new Found.Unusable(Reason.EXPOSED)
                    : parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return new Found.Unusable(Reason.UNREADABLE);
        }
    }

    private static Found parse(String base64) {
        return MasterKey.parse(base64)
                .<Found>map(Found.Key::new)
                .orElseGet(() -> new Found.Unusable(Reason.MALFORMED));
    }

    private static boolean isExposed(Path file) throws IOException {
        return !OWNER_ONLY.containsAll(withoutExecution(Files.getPosixFilePermissions(file)));
    }

    private static Set<PosixFilePermission> withoutExecution(Set<PosixFilePermission> permissions) {
        permissions.remove(PosixFilePermission.OWNER_EXECUTE);
        return permissions;
    }
}
