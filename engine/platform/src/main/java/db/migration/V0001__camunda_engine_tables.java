package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The engine's own create scripts, run into schema {@code camunda}. The engine's schema-update ignores the table prefix when it
 * creates, so the scripts come from its jar and Flyway runs them.
 */
public class V0001__camunda_engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to camunda");
            for (String script : SCRIPTS) {
                statement.execute(read("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
            statement.execute("set local search_path to komado");
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = V0001__camunda_engine_tables.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The engine's jar has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
