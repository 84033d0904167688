package dev.kandev.local.service;

import dev.kandev.local.process.LogFile;
import dev.kandev.local.process.Termination;
import dev.kandev.local.supervise.Part;
import dev.kandev.local.supervise.RunningPart;
import dev.kandev.local.supervise.SpawnListener;
import dev.kandev.local.supervise.StartFailedException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A service in a JVM of its own. It is ready when its health says so. */
final class ServicePart implements Part {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration CALL_OFF_GRACE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int SHOWN_LINES = 20;

    private final ServiceSpec spec;
    private final JavaCommand java;
    private final LogFile log;

    ServicePart(ServiceSpec spec, JavaCommand java, LogFile log) {
        this.spec = spec;
        this.java = java;
        this.log = log;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public RunningPart start(SpawnListener spawned) {
        long from = log.size();
        try {
            Process process = spawn();
            spawned.spawned(process.toHandle(), spec.port());
            awaitReady(process, from);
            return new Running(process, spec);
        } catch (IOException failure) {
            throw failed(failure.getMessage(), from, failure);
        }
    }

    private Process spawn() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java.toRun(spec))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()));
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    private void awaitReady(Process process, long from) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try {
            while (!Readiness.of(spec.port()) || !process.isAlive()) {
                if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failed("it ended with exit code " + process.exitValue(), from, null);
                }
                if (System.nanoTime() >= deadline) {
                    Termination.end(process.toHandle(), CALL_OFF_GRACE);
                    throw failed("it was not ready after " + START_TIMEOUT.toSeconds() + " s", from, null);
                }
            }
        } catch (InterruptedException calledOff) {
            Termination.end(process.toHandle(), CALL_OFF_GRACE);
            Thread.currentThread().interrupt();
            throw failed("it was called off", from, calledOff);
        }
    }

    private StartFailedException failed(String why, long from, Throwable cause) {
        return new StartFailedException(name(), why, log.tail(from, SHOWN_LINES), cause);
    }

    private record Running(Process jvm, ServiceSpec spec) implements RunningPart {

        @Override
        public ProcessHandle process() {
            return jvm.toHandle();
        }

        @Override
        public OptionalInt exitCode() {
            return jvm.isAlive() ? OptionalInt.empty() : OptionalInt.of(jvm.exitValue());
        }

        /** Java may go on for some seconds, in which it writes its archive of loaded classes. */
        @Override
        public void retire() {
            jvm.destroy();
            long deadline = System.nanoTime() + spec.stopGrace().toNanos();
            boolean ended = false;
            while (!ended && Listening.on(spec.port()) && System.nanoTime() < deadline) {
                ended = Termination.awaitEnd(jvm.toHandle(), LOOK);
            }
        }

        @Override
        public void stop() {
            Termination.end(jvm.toHandle(), spec.stopGrace());
        }
    }
}
