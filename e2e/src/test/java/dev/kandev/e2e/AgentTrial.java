package dev.kandev.e2e;

import dev.kandev.e2e.npm.RealAgent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several agents do the same at once, and keeps what came of it. */
final class AgentTrial implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<RealAgent, String> versions;
    private final Figures table;

    /** What each agent is to do. */
    @FunctionalInterface
    interface Check {
        void of(RealAgent agent) throws Exception;
    }

    /** @param versions of the agents that take part */
    AgentTrial(String title, Map<RealAgent, String> versions) {
        this.versions = new EnumMap<>(versions);
        List<String> columns = new ArrayList<>(List.of(""));
        this.versions.forEach((agent, version) -> columns.add(agent.slug() + " " + version));
        this.table = new Figures(title, columns.toArray(String[]::new));
    }

    /** A row of the table; fails with all that went wrong when every agent has had its chance. */
    void row(String what, Check check) throws InterruptedException {
        Map<RealAgent, Future<Void>> runs = new EnumMap<>(RealAgent.class);
        versions.keySet()
                .forEach(agent -> runs.put(agent, threads.submit((Callable<Void>) () -> {
                    check.of(agent);
                    return null;
                })));
        AssertionError failed = new AssertionError(what);
        List<Object> cells = new ArrayList<>(List.of(what));
        for (Map.Entry<RealAgent, Future<Void>> run : runs.entrySet()) {
            try {
                run.getValue().get();
                cells.add("ok");
            } catch (ExecutionException failure) {
                failed.addSuppressed(new AssertionError(run.getKey().slug(), failure.getCause()));
                cells.add("failed");
            }
        }
        table.add(cells.toArray());
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        table.print();
    }
}
