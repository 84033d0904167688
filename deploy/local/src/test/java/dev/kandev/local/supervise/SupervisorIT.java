package dev.kandev.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.local.process.ProcessNotes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final String LIVES = "echo ready; exec sleep 600";
    private static final String DIES = "exit 7";
    private static final String NEVER_READY = "exec sleep 600";
    private static final RestartDelay SOON =
            new RestartDelay(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1));

    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final List<String> journal = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    private Supervisor supervisor;

    @AfterEach
    void close() {
        supervisor.close();
    }

    @Test
    void startsAgainWhatDied() {
        supervise(part("database", LIVES), part("service", LIVES));
        supervisor.start();
        ProcessHandle first = running("service");

        first.destroyForcibly();

        await().until(() -> notes().running("service")
                .filter(next -> next.pid() != first.pid())
                .isPresent());
        assertThat(journal).anyMatch(line -> line.contains("service died") && line.contains("exitCode=137"));
        assertThat(journal).noneMatch(line -> line.contains("database died"));
    }

    @Test
    void stopsInOrderAndForgets() {
        supervise(part("database", LIVES), part("service", LIVES));
        supervisor.start();
        List<ProcessHandle> processes = List.of(running("database"), running("service"));

        supervisor.close();

        assertThat(stopped).containsExactly("service", "database");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(Stream.of("database", "service").map(notes()::read)).allMatch(note -> note.isEmpty());
    }

    @Test
    void stopsTheRestWhenOneCannotStart() {
        supervise(part("database", LIVES), part("service", DIES));

        assertThatThrownBy(supervisor::start)
                .isInstanceOfSatisfying(StartFailedException.class, failure -> assertThat(failure.lastLines())
                        .containsExactly("a last line"))
                .hasMessageContaining("service did not start");

        assertThat(stopped).containsExactly("database");
        assertThat(notes().running("database")).isEmpty();
    }

    @Test
    void callsOffAStartThatIsUnderWay() {
        supervise(part("database", LIVES), part("service", NEVER_READY));
        CompletableFuture<Void> start = CompletableFuture.runAsync(supervisor::start);
        await().until(() -> notes().running("service").isPresent());
        ProcessHandle starting = running("service");

        supervisor.close();

        assertThat(start).failsWithin(Duration.ofSeconds(5));
        await().until(() -> !starting.isAlive());
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void stopsWhatIsWaitingForItsNextLife() {
        supervise(part("database", LIVES), part("service", "[ -e once ] && exit 7; touch once; " + LIVES));
        supervisor.start();
        running("service").destroyForcibly();
        await().until(() -> journal.stream().anyMatch(line -> line.contains("did not start again")));

        supervisor.close();

        assertThat(journal).last().asString().contains("database stopped");
    }

    private void supervise(Part database, Part service) {
        supervisor = new Supervisor(
                List.of(List.of(database), List.of(service)),
                List.of(List.of(service), List.of(database)),
                notes(),
                new Journal(Clock.systemUTC(), journal::add),
                SOON);
    }

    private Part part(String name, String script) {
        return new ShellPart(name, "cd '" + directory + "' || exit 9; " + script, stopped);
    }

    private ProcessNotes notes() {
        return new ProcessNotes(directory);
    }

    private ProcessHandle running(String name) {
        return notes().running(name).orElseThrow();
    }
}
