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
    private static final CloseReason EXPIRED =
            new CloseReason(CloseCodes.SIGNED_OUT, "the token has expired, come back with another and your cursor");
    private static final CloseReason NOT_VISIBLE = new CloseReason(CloseCodes.NOT_VISIBLE, "no such stream any more");

    private final OpenConnections streams;
    private final TaskClient tasks;
    private final Expulsion expulsion;
    private final UserService users;
    private final StreamConfig config;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "stream-watch"));

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

    private void look() {
        try {
            expelDisabled();
            Map<Watching, Boolean> visible = new HashMap<>();
            streams.stream().forEach(stream -> look(stream, visible));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "streams could not be looked at");
        }
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

    private void look(WebSocketConnection stream, Map<Watching, Boolean> visible) {
        UUID task = stream.userData().get(TaskStreamCheck.TASK);
        Watching watching = new Watching(stream.userData().get(StreamAdmission.USER), task);
        if (!clock.instant().isBefore(stream.userData().get(StreamAdmission.EXPIRES))) {
            end(stream, EXPIRED);
        } else if (task != null && !visible.computeIfAbsent(watching, this::isVisible)) {
            end(stream, NOT_VISIBLE);
        }
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

    void onStart(@Observes StartupEvent start) {
        long interval = config.streamRecheck().toMillis();
        thread.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
