package dev.comptoir;

import dev.comptoir.access.AccessCommand;
import dev.comptoir.demo.DemoCommand;
import dev.comptoir.platform.database.DatabaseCommand;
import dev.comptoir.platform.database.EarlyDatabase;
import dev.comptoir.platform.secrets.RotateKeysCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Comptoir: the integrations back-office of multi-store commerce. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (DatabaseCommand.isGiven(args)) {
            System.exit(DatabaseCommand.run(args, System.getenv()));
        }
        if (AccessCommand.isGiven(args)) {
            System.exit(AccessCommand.run(args, System.getenv()));
        }
        if (DemoCommand.isGiven(args)) {
            System.exit(DemoCommand.run(args, System.getenv()));
        }
        if (RotateKeysCommand.isGiven(args)) {
            System.exit(RotateKeysCommand.run(args, System.getenv()));
        }
        var application = new SpringApplication(Application.class);
        application.addInitializers(new EarlyDatabase());
        application.run(args);
    }
}
