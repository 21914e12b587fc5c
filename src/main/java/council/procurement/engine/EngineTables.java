package council.procurement.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The first migration: the engine's tables, from the scripts that come with the engine. */
@Component
class EngineTables implements JavaMigration {

    private static final List<ClassPathResource> SCRIPTS = List.of(
            script("engine"),
            script("case.engine"),
            script("decision.engine"),
            script("history"),
            script("case.history"),
            script("decision.history"),
            script("identity"));

    private static ClassPathResource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }

    @Override
    public void migrate(Context context) {
        SCRIPTS.forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables of Camunda 7.24";
    }

    /** Changes with the scripts, so that another engine version does not pass for this one. */
    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        for (ClassPathResource script : SCRIPTS) {
            try (InputStream content = script.getInputStream()) {
                checksum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
