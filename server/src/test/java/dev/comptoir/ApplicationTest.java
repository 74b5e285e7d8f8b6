package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Installation;
import dev.comptoir.testing.ComptoirTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ComptoirTest
class ApplicationTest {

    @Autowired private JdbcClient sql;

    @Autowired private Installation installation;

    @Test
    void startsOnItsDatabaseAsTheApplicationRole() {
        assertThat(sql.sql("select current_user").query(String.class).single())
                .isEqualTo("comptoir_app");
        assertThat(installation.mode()).isEqualTo(Installation.Mode.DEMO);
    }
}
