package dev.kandev.local.supervise;

import dev.kandev.local.process.ProcessNotes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Runs parts: all of them or none. */
public final class Supervisor implements AutoCloseable {

    /** How long parts may take to give up a start that was called off. */
    private static final Duration CALL_OFF = Duration.ofSeconds(30);

    private final List<List<Part>> waves;
    private final List<List<Part>> stopWaves;
    private final Map<String, Keeper> keepers = new HashMap<>();

    private volatile Thread starter;
    private volatile boolean stopping;

    /**
     * Starts nothing yet.
     *
     * @param waves what is started together; each wave waits until the one before is ready
     * @param stopWaves every part once, no two of the same name. Within a wave one after the other is asked to end, and each wave
     *     waits until those of the one before have ended
     */
    public Supervisor(List<List<Part>> waves, List<List<Part>> stopWaves, ProcessNotes notes, Journal journal) {
        this(waves, stopWaves, notes, journal, RestartDelay.DEFAULT);
    }

    Supervisor(
            List<List<Part>> waves,
            List<List<Part>> stopWaves,
            ProcessNotes notes,
            Journal journal,
            RestartDelay delay) {
        this.waves = List.copyOf(waves);
        this.stopWaves = List.copyOf(stopWaves);
        RandomGenerator random = RandomGenerator.getDefault();
        stopWaves.stream()
                .flatMap(List::stream)
                .forEach(part -> keepers.put(part.name(), new Keeper(part, notes, journal, delay, random)));
    }

    /**
     * Returns when everything is ready. From then on what dies is started again.
     *
     * @throws StartFailedException when something did not become ready, or {@link #close} came first; then everything is stopped
     */
    public synchronized void start() {
        starter = Thread.currentThread();
        try {
            for (List<Part> wave : waves) {
                startTogether(wave);
            }
        } catch (StartFailedException failure) {
            stopAll();
            throw failure;
        } finally {
            starter = null;
        }
    }

    private void startTogether(List<Part> wave) {
        ExecutorService threads = Executors.newFixedThreadPool(wave.size());
        try {
            CompletionService<Void> starts = new ExecutorCompletionService<>(threads);
            wave.forEach(part -> starts.submit(keepers.get(part.name())::start, null));
            for (int i = 0; i < wave.size(); i++) {
                if (stopping) {
                    throw calledOff();
                }
                starts.take().get();
            }
        } catch (InterruptedException called) {
            throw calledOff();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof StartFailedException known
                    ? known
                    : new StartFailedException("a part", String.valueOf(failure.getCause()), List.of(), failure);
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private static StartFailedException calledOff() {
        return new StartFailedException("Kandev", "it was stopped before it was ready", List.of(), null);
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(CALL_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops everything, in order; also a start that is under way. Blocks until it is done. */
    @Override
    public void close() {
        stopping = true;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        for (List<Part> wave : stopWaves) {
            List<Keeper> stopping =
                    wave.stream().map(part -> keepers.get(part.name())).toList();
            stopping.forEach(Keeper::retire);
            stopping.forEach(Keeper::bury);
        }
    }
}
