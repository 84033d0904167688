package dev.kandev.agents.retention;

import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.git.MirrorCache;
import dev.kandev.agents.workspace.Workspaces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes the mirrors that were not used for longest, as long as all together are too large. What operators see: {@code
 * kandev_mirrors_size_bytes} and {@code kandev_mirrors_removed_total}.
 */
@ApplicationScoped
class MirrorEvictionSweep {

    private static final Logger LOG = Logger.getLogger(MirrorEvictionSweep.class);

    private final Workspaces workspaces;
    private final RetentionConfig config;
    private final Counter removed;
    private volatile long bytes;

    MirrorEvictionSweep(Workspaces workspaces, RetentionConfig config, MeterRegistry metrics) {
        this.workspaces = workspaces;
        this.config = config;
        this.removed = metrics.counter("kandev.mirrors.removed");
        Gauge.builder("kandev.mirrors.size", this, self -> self.bytes)
                .baseUnit("bytes")
                .register(metrics);
    }

    private record Mirror(Path path, Instant lastUse, long bytes) {}

    void sweep() {
        List<Mirror> longestUnusedFirst = workspaces.mirrors().all().stream()
                .map(MirrorEvictionSweep::measure)
                .sorted(Comparator.comparing(Mirror::lastUse))
                .toList();
        long total = longestUnusedFirst.stream().mapToLong(Mirror::bytes).sum();
        for (Mirror mirror : longestUnusedFirst) {
            if (total > config.maxMirrorSize().bytes() && evict(mirror)) {
                total -= mirror.bytes();
            }
        }
        bytes = total;
    }

    private static Mirror measure(Path path) {
        try {
            return new Mirror(path, MirrorCache.lastUse(path), FileTree.size(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean evict(Mirror mirror) {
        try {
            Path remains = Files.createTempDirectory(Files.createDirectories(workspaces.scratches()), "mirror");
            boolean evicted = workspaces.mirrors().forget(mirror.path(), remains.resolve("remains"));
            if (evicted) {
                removed.increment();
                LOG.infof("mirror removed mirror=%s bytes=%d", mirror.path().getFileName(), mirror.bytes());
            }
            FileTree.delete(remains);
            return evicted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
