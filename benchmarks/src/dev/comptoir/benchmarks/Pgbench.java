package dev.comptoir.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, as the application's role. */
record Pgbench(String program, Database database, Path script, Map<String, String> variables) {

    private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** Transactions per second. */
    double run(int clients, int seconds) throws Exception {
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                program, "-n", "-M", "prepared",
                                "-h", "127.0.0.1", "-p", Integer.toString(database.port()),
                                "-U", "comptoir_app",
                                "-c", Integer.toString(clients), "-j", "2",
                                "-T", Integer.toString(seconds),
                                "-f", script.toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("comptoir");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        var result = RESULT.matcher(output);
        if (process.waitFor() != 0 || !result.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(result.group(1));
    }
}
