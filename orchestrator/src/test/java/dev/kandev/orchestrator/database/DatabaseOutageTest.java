package dev.kandev.orchestrator.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseOutageTest {

    private final DatabaseOutage outage = new DatabaseOutage(nobodyThere());
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void anActionThatFailsForWantOfADatabaseIsRunAgain() {
        outage.waitOut(() -> failUntilRun(3));

        assertThat(runs).hasValue(3);
    }

    @Test
    void nobodyWaitsForADatabaseDuringAShutdown() {
        outage.onStop(new ShutdownEvent());

        assertThatThrownBy(() -> outage.waitOut(() -> failUntilRun(3))).hasMessage("no connection");
        assertThat(runs).hasValue(1);
    }

    private void failUntilRun(int good) {
        if (runs.incrementAndGet() < good) {
            throw new IllegalStateException("no connection");
        }
    }

    private static PGSimpleDataSource nobodyThere() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {1});
        return dataSource;
    }
}
