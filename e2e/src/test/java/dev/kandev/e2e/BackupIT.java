package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Kandev keeps survives the loss of its home, by the file that {@code ./kandev backup} writes. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class BackupIT {

    @TempDir
    Path directory;

    @Test
    void aRestoredHomeGoesOnWhereItsBackupWasMade() throws IOException {
        Path home = directory.resolve("home");
        Path backup = directory.resolve("kandev.tar.gz");
        KandevSystem system = KandevSystem.up(home);
        try {
            ApiClient api = ApiClient.of(system, "ada");
            SampleRepository repository = SampleRepository.create(directory.resolve("repository"), 4_000);
            String done = api.createTask(repository.directory().toString());
            api.awaitState(done, "COMPLETED");
            List<JsonNode> history = api.history(done);
            String report = Files.readString(system.workspace(done).resolve("ANALYSIS.md"));
            String cutOff = api.createTask(repository.directory().toString());
            HeldAgent.hold(system, directory);

            assertThat(refused(system, "backup", backup.toString())).contains("./kandev down");
            system.run("down");
            system.run("backup", backup.toString());
            assertThat(refused(system, "backup", backup.toString())).contains("exists already");
            assertThat(refused(system, "restore", backup.toString())).contains("is not empty");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
            Files.move(home, directory.resolve("lost"));
            system.run("restore", backup.toString());
            system.run("up", "--detach");

            // The same accounts, boards, tasks, messages and files; and what was in work is done.
            assertThat(api.get("/boards").body().path("total").asInt()).isEqualTo(1);
            assertThat(api.task(done).path("state").asText()).isEqualTo("COMPLETED");
            assertThat(api.history(done)).isEqualTo(history);
            assertThat(system.workspace(done).resolve("ANALYSIS.md")).hasContent(report);
            api.awaitState(cutOff, "COMPLETED");
            String next = api.createTask(repository.directory().toString());
            api.awaitState(next, "COMPLETED");
        } finally {
            system.close();
        }
    }

    @Test
    void aDamagedBackupLeavesAnEmptyHomeEmpty() throws IOException {
        Path file = Files.write(directory.resolve("damaged.tar.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        Path home = directory.resolve("home");

        EntryScript.Outcome outcome =
                EntryScript.run(Map.of("KANDEV_HOME", home.toString()), "restore", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("damaged.tar.gz could not be restored")
                .doesNotContain("\tat ");
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private static String refused(KandevSystem system, String... arguments) {
        EntryScript.Outcome outcome = EntryScript.run(system.environment(), arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(1);
        return outcome.output();
    }
}
