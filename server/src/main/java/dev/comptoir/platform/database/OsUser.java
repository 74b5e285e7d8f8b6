package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's user that PostgreSQL runs as. PostgreSQL refuses to run as root; when
 * Comptoir itself runs as root, it hands its database's folder to an account without rights and
 * starts the programs as that one.
 */
final class OsUser {

    private static final List<String> UNPRIVILEGED = List.of("comptoir", "nobody");

    private final @Nullable String account;
    private final List<String> prefix;

    private OsUser(@Nullable String account, List<String> prefix) {
        this.account = account;
        this.prefix = prefix;
    }

    /** Decides who runs the programs that work below {@code folder}, which must exist. */
    static OsUser forFolder(Path folder) throws IOException {
        if (!isRoot()) {
            return new OsUser(null, List.of());
        }
        var account =
                UNPRIVILEGED.stream()
                        .filter(OsUser::exists)
                        .findFirst()
                        .orElseThrow(OsUser::noAccount);
        var plain =
                List.of(
                        "setpriv",
                        "--reuid=" + account,
                        "--regid=" + group(account),
                        "--clear-groups");
        if (reaches(plain, folder)) {
            return new OsUser(account, plain);
        }
        // A folder below /root: the account may not walk through it. Reading the way is all it is
        // given.
        var walking = new ArrayList<>(plain);
        walking.addAll(List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"));
        if (reaches(walking, folder)) {
            return new OsUser(account, List.copyOf(walking));
        }
        throw new DatabaseStartException(
                "PostgreSQL does not run as root, so Comptoir runs it as '%s'; but that account cannot reach %s."
                        .formatted(account, folder),
                "Set COMPTOIR_DATA to a folder that every account may walk to, such as /var/lib/comptoir, or run"
                        + " Comptoir as a user of its own.");
    }

    /**
     * Closed to others; as root, the account that PostgreSQL runs as must be able to walk through.
     */
    static String folderPermissions() {
        return isRoot() ? "rwx--x--x" : "rwx------";
    }

    /** The command as this user runs it. */
    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands a file or folder, not its content, to this user. */
    void own(Path path) throws IOException {
        if (account != null) {
            var principal =
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(account);
            Files.setOwner(path, principal);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean reaches(List<String> prefix, Path folder) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", folder.toString()));
        try {
            return Programs.run(command).succeeded();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "PostgreSQL does not run as root, and the program 'setpriv' (util-linux), with which Comptoir"
                            + " would run it as another account, is missing.",
                    "Install util-linux, or run Comptoir as a user of its own.",
                    e);
        }
    }

    private static boolean exists(String account) {
        try {
            return Programs.run(List.of("id", "-u", account)).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private static String group(String account) throws IOException {
        return Programs.run(List.of("id", "-g", account)).output().strip();
    }

    private static DatabaseStartException noAccount() {
        return new DatabaseStartException(
                "PostgreSQL does not run as root, and this machine has neither an account 'comptoir' nor 'nobody'.",
                "Create one (useradd --system comptoir), or run Comptoir as a user of its own.");
    }
}
