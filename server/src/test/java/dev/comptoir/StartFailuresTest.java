package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.testing.TestProduct;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start that cannot succeed says why and what to do in a paragraph, not by a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    private final TestProduct.Home home = new TestProduct.Home();

    @AfterEach
    void remove() {
        home.close();
    }

    @Test
    void aPortThatIsTakenIsNamed(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThatThrownBy(() -> home.start(Map.of("server.port", port)))
                    .rootCause()
                    .isInstanceOf(BindException.class);

            assertThat(output)
                    .contains("Port " + port + " was already in use")
                    .doesNotContain("\n\tat ");
        }
    }

    @Test
    void aFullDiskIsNamed(CapturedOutput output) {
        var owner = JdbcClient.create(home.database().owner());
        owner.sql(
                        """
                        create function access.full_disk() returns trigger language plpgsql as $$
                        begin
                            raise exception using errcode = 'disk_full',
                                message = 'could not extend file "base/1/2": No space left on device';
                        end $$
                        """)
                .update();
        owner.sql(
                        "create trigger full_disk before insert on access.person execute function access.full_disk()")
                .update();

        assertThatThrownBy(() -> home.start(Map.of())).isNotNull();

        assertThat(output)
                .contains(
                        "The disk of the database is full",
                        "No space left on device",
                        "Make room on it and start again; what was saved is kept.")
                .doesNotContain("\n\tat ");
    }

    @Test
    void aDatabaseOfANewerVersionIsNamed(CapturedOutput output) {
        JdbcClient.create(home.database().owner())
                .sql("create table platform.migrations_of_courses (version text)")
                .update();

        assertThatThrownBy(() -> home.start(Map.of())).isNotNull();

        assertThat(output)
                .contains(
                        "A newer Comptoir has changed this database",
                        "restore the backup that was made before the upgrade")
                .doesNotContain("\n\tat ");
    }
}
