package dev.kandev.local.service;

import dev.kandev.local.postgres.PostgresException;
import dev.kandev.local.postgres.PostgresServer;
import dev.kandev.local.postgres.PostgresSettings;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.supervise.Part;
import dev.kandev.local.supervise.RunningPart;
import dev.kandev.local.supervise.SpawnListener;
import dev.kandev.local.supervise.StartFailedException;
import java.util.Map;
import java.util.OptionalInt;

/** The database. A server that was left behind on its directory is stopped first. */
final class PostgresPart implements Part {

    private static final int SHOWN_LINES = 10;

    private final PostgresSettings settings;
    private final Map<String, String> passwordByRole;

    PostgresPart(PostgresSettings settings, Map<String, String> passwordByRole) {
        this.settings = settings;
        this.passwordByRole = Map.copyOf(passwordByRole);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public RunningPart start(SpawnListener spawned) {
        LogFile log = new LogFile(settings.log());
        long from = log.size();
        try {
            PostgresServer server = PostgresServer.start(settings);
            ProcessHandle process = server.process();
            spawned.spawned(process, settings.port());
            server.prepare(passwordByRole);
            return new Running(server, process);
        } catch (PostgresException failure) {
            PostgresServer.stopLeftover(settings.dataDir());
            throw new StartFailedException(name(), failure.getMessage(), log.tail(from, SHOWN_LINES), failure);
        }
    }

    private record Running(PostgresServer server, ProcessHandle process) implements RunningPart {

        @Override
        public OptionalInt exitCode() {
            return OptionalInt.empty();
        }

        @Override
        public void retire() {
            stop();
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
