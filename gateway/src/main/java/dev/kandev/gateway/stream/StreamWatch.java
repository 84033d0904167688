package dev.kandev.gateway.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserService;
import io.grpc.StatusRuntimeException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends streams that their clients may not have any longer: a token has expired, an account was disabled on another replica, a
 * membership has ended. Of the stream of all boards the orchestrator takes off what is no longer visible.
 */
@ApplicationScoped
class StreamWatch {

    private static final Logger LOG = Logger.getLogger(StreamWatch.class);
    private static final int THREADS = 3;
    private static final CloseReason EXPIRED =
            new CloseReason(CloseCodes.SIGNED_OUT, "sign in again: come back with a good token and your cursor");
    private static final CloseReason NOT_VISIBLE = new CloseReason(CloseCodes.NOT_VISIBLE, "no such stream any more");

    private final OpenConnections streams;
    private final TaskClient tasks;
    private final Expulsion expulsion;
    private final UserService users;
    private final StreamConfig config;
    private final Clock clock;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, work -> new Thread(work, "stream-watch"));

    StreamWatch(
            OpenConnections streams,
            TaskClient tasks,
            Expulsion expulsion,
            UserService users,
            StreamConfig config,
            Clock clock) {
        this.streams = streams;
        this.tasks = tasks;
        this.expulsion = expulsion;
        this.users = users;
        this.config = config;
        this.clock = clock;
    }

    private record Watching(UUID user, UUID task) {}

    private void endExpired() {
        Instant now = clock.instant();
        streams.stream()
                .filter(stream -> !now.isBefore(stream.userData().get(StreamAdmission.EXPIRES)))
                .forEach(stream -> end(stream, EXPIRED));
    }

    private void expelDisabled() {
        Set<UUID> present = expulsion.present();
        if (!present.isEmpty()) {
            users.findAll(present).values().stream()
                    .filter(User::disabled)
                    .map(User::id)
                    .forEach(expulsion::expel);
        }
    }

    private void endInvisible() {
        Map<Watching, Boolean> visible = new HashMap<>();
        streams.stream()
                .filter(stream -> stream.userData().get(TaskStreamCheck.TASK) != null)
                .filter(stream -> !visible.computeIfAbsent(watching(stream), this::isVisible))
                .forEach(stream -> end(stream, NOT_VISIBLE));
    }

    private static Watching watching(WebSocketConnection stream) {
        return new Watching(
                stream.userData().get(StreamAdmission.USER), stream.userData().get(TaskStreamCheck.TASK));
    }

    /** What nobody can tell right now does not end a stream. */
    private boolean isVisible(Watching watching) {
        try {
            tasks.visibleTask(watching.user(), watching.task().toString());
            return true;
        } catch (StatusRuntimeException refused) {
            ErrorCode code = GrpcErrors.toException(refused).code();
            return code != ErrorCode.NOT_FOUND && code != ErrorCode.FORBIDDEN;
        }
    }

    private static void end(WebSocketConnection stream, CloseReason reason) {
        stream.close(reason)
                .subscribe()
                .with(closed -> {}, gone -> LOG.debugf("client was gone connection=%s", stream.id()));
    }

    /** One that waits for a service that is slow does not hold up the others. */
    void onStart(@Observes StartupEvent start) {
        watch("expired streams", this::endExpired);
        watch("streams of disabled accounts", this::expelDisabled);
        watch("streams of tasks", this::endInvisible);
    }

    private void watch(String what, Runnable look) {
        long interval = config.streamRecheck().toMillis();
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException failure) {
                        LOG.warnf("%s could not be looked at error=%s", what, failure);
                    }
                },
                interval,
                interval,
                TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stop) {
        threads.shutdownNow();
    }
}
