package dev.kandev.orchestrator.stream.board;

import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.message.StoredMessage;
import dev.kandev.orchestrator.stream.BroadcastLatency;
import dev.kandev.orchestrator.stream.ClientConnection;
import dev.kandev.orchestrator.stream.ClientFaultException;
import dev.kandev.orchestrator.stream.ManyTasksStream;
import dev.kandev.orchestrator.stream.PullLoop;
import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One client's stream of many tasks. All it does it does in one loop: what the client asks for first, then events, then
 * one page of messages of each task in turn, so that no task keeps the others waiting. Events wait in a bounded buffer;
 * messages are pulled, as in a stream of one task.
 */
final class BoardStream implements ManyTasksStream {

    private static final int PAGE = 200;
    private static final int EVENTS_AT_ONCE = 100;
    private static final int MAX_UNANSWERED = 100;
    private static final int MAX_BAD_IN_A_ROW = 10;

    private final String name;
    private final ClientConnection client;
    private final SubscriptionDesk desk;
    private final Subscription subscription;
    private final TaskPlaces places;
    private final MessageHistory history;
    private final BroadcastLatency latency;
    private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(MAX_UNANSWERED);
    private final BlockingQueue<BoardEvent> events;
    private final Turns turns = new Turns();
    private final AtomicBoolean recheckIsDue = new AtomicBoolean();
    private final AtomicBoolean lookIsDue = new AtomicBoolean();
    private final PullLoop loop = new PullLoop(this::step, this::fail);

    /** Of the loop. */
    private int badInARow;

    /**
     * A stream of nothing yet.
     *
     * @param name for the log
     */
    BoardStream(
            String name,
            ClientConnection client,
            SubscriptionDesk desk,
            Subscription subscription,
            TaskPlaces places,
            MessageHistory history,
            BroadcastLatency latency,
            int eventBuffer) {
        this.name = name;
        this.client = client;
        this.desk = desk;
        this.subscription = subscription;
        this.places = places;
        this.history = history;
        this.latency = latency;
        this.events = new ArrayBlockingQueue<>(eventBuffer);
    }

    /** The client says something; never blocks. */
    void receive(String frame) {
        if (requests.offer(frame)) {
            loop.wake();
        } else {
            fail(ClientFaultException.unruly());
        }
    }

    /** Something happened to a task, to any task; in order, never blocks. */
    void publish(BoardEvent event) {
        if (!subscription.wantsEvents(event.taskId(), event.boardId())) {
            return;
        }
        if (events.offer(event)) {
            loop.wake();
        } else {
            fail(ClientFaultException.tooSlow());
        }
    }

    /** It is time to ask again what the user may see; never blocks. */
    void recheck() {
        recheckIsDue.set(true);
        loop.wake();
    }

    @Override
    public void wake(UUID taskId) {
        if (subscription.mayWantMessages(taskId, places.knownBoardOf(taskId))) {
            turns.add(taskId);
            loop.wake();
        }
    }

    @Override
    public void wakeAll() {
        lookIsDue.set(true);
        loop.wake();
    }

    private Uni<Boolean> step() {
        if (recheckIsDue.getAndSet(false)) {
            return sendAll(desk.recheck(), client::send);
        }
        String request = requests.poll();
        if (request != null) {
            return sendAll(answer(request), client::send);
        }
        if (lookIsDue.getAndSet(false)) {
            lookForNews();
        }
        List<BoardEvent> news = new ArrayList<>();
        events.drainTo(news, EVENTS_AT_ONCE);
        return news.isEmpty() ? sendNextPage() : sendAll(news, this::send);
    }

    private List<String> answer(String request) {
        Optional<ClientFrame> frame = ClientFrame.parse(request);
        if (frame.isEmpty()) {
            badInARow++;
            if (badInARow >= MAX_BAD_IN_A_ROW) {
                throw ClientFaultException.unruly();
            }
            return List.of(ServerFrames.notUnderstood());
        }
        badInARow = 0;
        return switch (frame.get().action()) {
            case SUBSCRIBE -> {
                List<String> answer = desk.subscribe(frame.get());
                frame.get().after().keySet().forEach(turns::add);
                yield answer;
            }
            case UNSUBSCRIBE -> desk.unsubscribe(frame.get());
        };
    }

    /** While nobody listened, wakes were lost. */
    private void lookForNews() {
        Stream.concat(
                        places.ofBoards(subscription.boardsWithMessages()).stream(),
                        places.ofTasks(subscription.tasks()).stream())
                .filter(place -> place.lastSeq() > subscription.cursor(place.taskId()))
                .forEach(place -> turns.add(place.taskId()));
    }

    private Uni<Boolean> sendNextPage() {
        for (Optional<UUID> next = turns.next(); next.isPresent(); next = turns.next()) {
            UUID taskId = next.get();
            Optional<UUID> board = subscription
                    .boardOf(taskId)
                    .or(() -> places.boardOf(taskId))
                    .filter(boardId -> subscription.wantsMessages(taskId, boardId));
            if (board.isPresent() && !subscription.isDeleted(taskId)) {
                List<StoredMessage> page = history.page(taskId, subscription.cursor(taskId), PAGE);
                if (!page.isEmpty()) {
                    turns.add(taskId);
                    return sendAll(page, message -> send(taskId, board.get(), message));
                }
            }
        }
        return Uni.createFrom().item(true);
    }

    private Uni<Void> send(UUID taskId, UUID boardId, StoredMessage message) {
        return client.send(ServerFrames.message(message)).invoke(() -> {
            subscription.move(taskId, boardId, message.seq());
            latency.sent(message);
        });
    }

    /** What was unsubscribed from meanwhile is left out. */
    private Uni<Void> send(BoardEvent event) {
        if (!subscription.wantsEvents(event.taskId(), event.boardId())) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> sent = client.send(ServerFrames.event(event));
        if (event.isDeletion() && subscription.removeDeleted(event.taskId())) {
            return sent.chain(() -> client.send(desk.subscribed()));
        }
        return sent;
    }

    /** One after the other; there may be more to do after them. */
    private static <T> Uni<Boolean> sendAll(List<T> items, Function<T, Uni<Void>> send) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(send::apply)
                .onItem()
                .ignoreAsUni()
                .replaceWith(false);
    }

    private void fail(Throwable failure) {
        client.end(failure, name);
    }

    @Override
    public Uni<Void> close(CloseReason reason) {
        return client.close(reason);
    }
}
