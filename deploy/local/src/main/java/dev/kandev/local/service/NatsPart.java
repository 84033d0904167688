package dev.kandev.local.service;

import dev.kandev.local.nats.Credentials;
import dev.kandev.local.nats.NatsException;
import dev.kandev.local.nats.NatsServer;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.supervise.Part;
import dev.kandev.local.supervise.RunningPart;
import dev.kandev.local.supervise.SpawnListener;
import dev.kandev.local.supervise.StartFailedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The event bus. */
final class NatsPart implements Part {

    private static final int SHOWN_LINES = 10;

    private final Path program;
    private final Path storeDir;
    private final LogFile log;
    private final int port;
    private final Credentials credentials;

    NatsPart(Path program, Path storeDir, LogFile log, int port, Credentials credentials) {
        this.program = program;
        this.storeDir = storeDir;
        this.log = log;
        this.port = port;
        this.credentials = credentials;
    }

    @Override
    public String name() {
        return "nats";
    }

    @Override
    public RunningPart start(SpawnListener spawned) {
        long from = log.size();
        try {
            NatsServer server = NatsServer.start(program, storeDir, log.path(), port, Optional.of(credentials));
            spawned.spawned(server.process().toHandle(), port);
            return new Running(server);
        } catch (NatsException failure) {
            throw new StartFailedException(name(), failure.getMessage(), log.tail(from, SHOWN_LINES), failure);
        }
    }

    private record Running(NatsServer server) implements RunningPart {

        @Override
        public ProcessHandle process() {
            return server.process().toHandle();
        }

        @Override
        public OptionalInt exitCode() {
            Process process = server.process();
            return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
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
