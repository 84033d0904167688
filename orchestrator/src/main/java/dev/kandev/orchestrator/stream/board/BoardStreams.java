package dev.kandev.orchestrator.stream.board;

import dev.kandev.common.event.Delivery;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.grpc.Caller;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.stream.BroadcastLatency;
import dev.kandev.orchestrator.stream.ClientConnection;
import dev.kandev.orchestrator.stream.OpenStreams;
import dev.kandev.orchestrator.tasks.Visibility;
import dev.kandev.proto.event.MalformedEventException;
import dev.kandev.proto.event.Subjects;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Opens streams of many tasks, hands them what happens to tasks, and reminds them to look what their users may see. */
@ApplicationScoped
class BoardStreams {

    private static final Logger LOG = Logger.getLogger(BoardStreams.class);

    private final OpenStreams streams;
    private final EventBus bus;
    private final Visibility visibility;
    private final TaskPlaces places;
    private final MessageHistory history;
    private final BroadcastLatency latency;
    private final BoardStreamConfig config;
    private final Set<BoardStream> open = ConcurrentHashMap.newKeySet();
    private final Duty duty = new Duty("stream-recheck", this::recheck);
    private AutoCloseable follower;

    BoardStreams(
            OpenStreams streams,
            EventBus bus,
            Visibility visibility,
            TaskPlaces places,
            MessageHistory history,
            BroadcastLatency latency,
            BoardStreamConfig config) {
        this.streams = streams;
        this.bus = bus;
        this.visibility = visibility;
        this.places = places;
        this.history = history;
        this.latency = latency;
        this.config = config;
    }

    /** From now on it hears of everything, and has subscribed to nothing. */
    BoardStream open(ClientConnection client, Caller user) {
        Subscription subscription = new Subscription();
        BoardStream stream = new BoardStream(
                "caller=" + user.asHeader(),
                client,
                new SubscriptionDesk(user, subscription, visibility, places, config.maxTasks()),
                subscription,
                places,
                history,
                latency,
                config.eventBuffer());
        open.add(stream);
        streams.add(stream);
        return stream;
    }

    void remove(BoardStream stream) {
        streams.remove(stream);
        open.remove(stream);
    }

    private void publish(Delivery delivery) {
        try {
            BoardEvent event = BoardEvent.read(delivery);
            open.forEach(stream -> stream.publish(event));
        } catch (MalformedEventException noEvent) {
            LOG.warnf("streams leave out what is no task event subject=%s", delivery.subject());
        }
    }

    private Duration recheck() {
        open.forEach(BoardStream::recheck);
        return config.recheck();
    }

    void onStart(@Observes StartupEvent start) {
        follower = bus.follow(Subjects.TASKS_STREAM, Subjects.TASKS_ALL, this::publish);
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws Exception {
        follower.close();
        duty.close();
    }
}
