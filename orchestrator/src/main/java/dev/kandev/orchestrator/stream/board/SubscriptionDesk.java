package dev.kandev.orchestrator.stream.board;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.orchestrator.tasks.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Carries out what a client asks for, as far as its user may. Of the loop of one stream; everything blocks, and answers
 * the frames that the client is to be sent.
 */
final class SubscriptionDesk {

    private static final Logger LOG = Logger.getLogger(SubscriptionDesk.class);

    private final Caller user;
    private final Subscription subscription;
    private final Visibility visibility;
    private final TaskPlaces places;
    private final int maxTasks;

    /** The boards of one who wants all that were there already: one that was too much is not tried for ever. */
    private Set<UUID> offered = Set.of();

    SubscriptionDesk(Caller user, Subscription subscription, Visibility visibility, TaskPlaces places, int maxTasks) {
        this.user = user;
        this.subscription = subscription;
        this.visibility = visibility;
        this.places = places;
        this.maxTasks = maxTasks;
    }

    /** What a frame names and the user may see. */
    private record Granted(Set<UUID> boards, Map<UUID, UUID> tasks) {}

    List<String> subscribe(ClientFrame frame) {
        Granted granted;
        try {
            granted = grant(frame);
        } catch (KandevException away) {
            LOG.warnf("subscription could not be checked caller=%s error=%s", user.asHeader(), away);
            return List.of(ServerFrames.refused(
                    away.code(), "what you may see could not be asked", frame.boardIds(), frame.taskIds()));
        }
        List<String> answer = new ArrayList<>();
        Set<UUID> unseenBoards = without(frame.boardIds(), granted.boards());
        Set<UUID> unseenTasks = without(frame.taskIds(), granted.tasks().keySet());
        if (!unseenBoards.isEmpty() || !unseenTasks.isEmpty()) {
            answer.add(ServerFrames.refused(
                    ErrorCode.NOT_FOUND, "there are no such boards or tasks for you", unseenBoards, unseenTasks));
        }
        if (frame.namesNothing()) {
            subscription.takeEverything(frame.messages());
            offered = granted.boards();
        }
        answer.addAll(take(granted, frame.messages()));
        frame.after().forEach(this::goBack);
        answer.add(subscribed());
        return answer;
    }

    private Granted grant(ClientFrame frame) {
        if (frame.namesNothing()) {
            return new Granted(visibility.boards(user), Map.of());
        }
        Set<UUID> boards = frame.boardIds().stream()
                .filter(boardId -> visibility.seesBoard(user, boardId))
                .collect(Collectors.toSet());
        Map<UUID, UUID> tasks = new HashMap<>();
        frame.taskIds()
                .forEach(taskId -> visibility.boardOf(user, taskId).ifPresent(boardId -> tasks.put(taskId, boardId)));
        return new Granted(boards, tasks);
    }

    /**
     * Wants them first and looks where they are then: what is stored in between is behind what we see, or wakes us. What
     * would be too much is given back.
     */
    private List<String> take(Granted granted, boolean messages) {
        Set<UUID> fresh = granted.boards().stream()
                .filter(boardId -> messages && !subscription.wantsMessagesOf(boardId))
                .collect(Collectors.toSet());
        granted.boards().forEach(boardId -> subscription.add(boardId, messages));
        Map<UUID, UUID> freshTasks = new HashMap<>(granted.tasks());
        freshTasks
                .entrySet()
                .removeIf(task ->
                        subscription.wantsMessages(task.getKey(), task.getValue()) && !fresh.contains(task.getValue()));
        granted.tasks().forEach(subscription::addTask);
        subscription.forgetUnwanted();
        return follow(fresh, freshTasks);
    }

    private List<String> follow(Set<UUID> boards, Map<UUID, UUID> tasks) {
        Map<UUID, List<TaskPlaces.Place>> ofBoards =
                places.ofBoards(boards).stream().collect(Collectors.groupingBy(TaskPlaces.Place::boardId));
        Set<UUID> boardsTooMany = ofBoards.entrySet().stream()
                .filter(board -> !follow(board.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<UUID> tasksTooMany = places.ofTasks(tasks).stream()
                .filter(place -> !follow(List.of(place)))
                .map(TaskPlaces.Place::taskId)
                .collect(Collectors.toSet());
        if (boardsTooMany.isEmpty() && tasksTooMany.isEmpty()) {
            return List.of();
        }
        subscription.remove(boardsTooMany, tasksTooMany);
        String message = "more than " + maxTasks + " tasks";
        return List.of(ServerFrames.refused(ErrorCode.TOO_MANY, message, boardsTooMany, tasksTooMany));
    }

    /** From now on, unless there is a cursor already. False when they are too many. */
    private boolean follow(List<TaskPlaces.Place> tasks) {
        List<TaskPlaces.Place> more = tasks.stream()
                .filter(place -> !subscription.follows(place.taskId()))
                .toList();
        if (subscription.size() + more.size() > maxTasks) {
            return false;
        }
        more.forEach(place -> subscription.move(place.taskId(), place.boardId(), place.lastSeq()));
        return true;
    }

    private void goBack(UUID taskId, long cursor) {
        subscription
                .boardOf(taskId)
                .or(() -> places.boardOf(taskId))
                .filter(boardId -> subscription.wantsMessages(taskId, boardId))
                .ifPresent(boardId -> subscription.move(taskId, boardId, cursor));
    }

    List<String> unsubscribe(ClientFrame frame) {
        subscription.takeWhatIsNamedOnly();
        if (frame.namesNothing()) {
            subscription.remove(subscription.boards(), subscription.tasks().keySet());
        } else {
            subscription.remove(frame.boardIds(), frame.taskIds());
        }
        return List.of(subscribed());
    }

    /** Gives up what the user may no more see, and takes up new boards of one who wants all. */
    List<String> recheck() {
        Set<UUID> before = new HashSet<>(subscription.boards());
        before.addAll(subscription.tasks().values());
        if (before.isEmpty() && subscription.everything().isEmpty()) {
            return List.of();
        }
        Set<UUID> visible;
        Set<UUID> lost;
        try {
            visible = visibility.boards(user);
            lost = without(before, visible).stream()
                    .filter(boardId -> !visibility.seesBoard(user, boardId))
                    .collect(Collectors.toSet());
        } catch (KandevException away) {
            LOG.warnf("subscription could not be checked again caller=%s error=%s", user.asHeader(), away);
            return List.of();
        }
        giveUp(lost);
        List<String> answer = new ArrayList<>();
        Set<UUID> more = subscription.everything().isEmpty() ? Set.of() : without(visible, offered);
        if (!more.isEmpty()) {
            answer.addAll(
                    take(new Granted(more, Map.of()), subscription.everything().get()));
        }
        offered = visible;
        if (!more.isEmpty() || !lost.isEmpty()) {
            answer.add(subscribed());
        }
        return answer;
    }

    private void giveUp(Set<UUID> lost) {
        Set<UUID> tasks = subscription.tasks().entrySet().stream()
                .filter(task -> lost.contains(task.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        subscription.remove(lost, tasks);
    }

    /** The whole subscription as it is now. */
    String subscribed() {
        return ServerFrames.subscribed(
                subscription.boards(), subscription.tasks().keySet());
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
