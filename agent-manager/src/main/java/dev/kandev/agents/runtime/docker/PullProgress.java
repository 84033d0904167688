package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An image on its way here, told in layers and bytes at most twice a second. */
final class PullProgress extends DaemonStream<PullResponseItem> {

    private static final long INTERVAL_NANOS = Duration.ofMillis(500).toNanos();
    private static final Set<String> LAYER_BEGUN = Set.of("Pulling fs layer", "Already exists");
    private static final Set<String> LAYER_DONE = Set.of("Pull complete", "Already exists");
    private static final String DOWNLOADING = "Downloading";
    private static final String DOWNLOADED = "Download complete";

    private final String image;
    private final Consumer<String> listener;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private String refusal;
    private long toldNanos;

    PullProgress(String image, Consumer<String> listener) {
        this.image = image;
        this.listener = listener;
    }

    @Override
    public void onNext(PullResponseItem item) {
        if (item.isErrorIndicated()) {
            refuse(item);
        } else if (item.getId() != null && item.getStatus() != null) {
            note(item.getId(), item.getStatus(), item.getProgressDetail());
            tell();
        }
        answered.countDown();
    }

    private synchronized void refuse(PullResponseItem item) {
        refusal = item.getErrorDetail() == null || item.getErrorDetail().getMessage() == null
                ? "the registry refuses"
                : item.getErrorDetail().getMessage();
    }

    private void note(String id, String status, ProgressDetail detail) {
        if (LAYER_BEGUN.contains(status)) {
            layers.putIfAbsent(id, new Layer());
        }
        Layer layer = layers.get(id);
        if (layer == null) {
            return;
        }
        if (status.equals(DOWNLOADING) && detail != null && detail.getCurrent() != null) {
            layer.current = detail.getCurrent();
            layer.total = detail.getTotal() == null ? 0 : detail.getTotal();
        } else if (status.equals(DOWNLOADED)) {
            layer.current = layer.total;
        } else if (LAYER_DONE.contains(status)) {
            layer.done = true;
        }
    }

    private void tell() {
        long now = System.nanoTime();
        if (!layers.isEmpty() && (toldNanos == 0 || now - toldNanos >= INTERVAL_NANOS)) {
            toldNanos = now;
            listener.accept(describe());
        }
    }

    /** For the stream's own thread only. */
    String describe() {
        Collection<Layer> all = layers.values();
        long done = all.stream().filter(layer -> layer.done).count();
        long current = all.stream().mapToLong(layer -> layer.current).sum();
        long total = all.stream().mapToLong(layer -> layer.total).sum();
        String counted = "pulling " + image + ": " + done + " of " + all.size() + " layers";
        return total == 0 ? counted : counted + ", " + megabytes(current) + " of " + megabytes(total) + " MB";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    @Override
    void onEnd() {
        answered.countDown();
    }

    /** Waits until the registry was found to have the image, or not; false when that took longer. */
    boolean awaitAnswer(Duration atMost) throws InterruptedException {
        return answered.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why the image does not come, in the registry's or the daemon's words; empty as long as it may. */
    synchronized Optional<String> refusal() {
        return refusal == null
                ? error().filter(DockerException.class::isInstance)
                        .map(DockerException.class::cast)
                        .map(DaemonCalls::reason)
                : Optional.of(refusal);
    }

    /** Used by the stream's own thread only. */
    private static final class Layer {

        private long current;
        private long total;
        private boolean done;
    }
}
