package dev.kandev.orchestrator.stream.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What a client has subscribed to, and how far it got with each task. Changed by the loop of its stream alone; any
 * thread may ask what is wanted.
 */
final class Subscription {

    /** Whether the messages of the board's tasks are wanted, too. */
    private final Map<UUID, Boolean> boards = new ConcurrentHashMap<>();

    /** Tasks that were named themselves, with their boards. */
    private final Map<UUID, UUID> tasks = new ConcurrentHashMap<>();

    private final Map<UUID, Progress> progress = new HashMap<>();
    private final Set<UUID> deleted = new HashSet<>();

    /** Whether new boards belong to it, and then whether with messages. */
    private Optional<Boolean> everything = Optional.empty();

    private record Progress(UUID boardId, long cursor) {}

    boolean wantsEvents(UUID taskId, UUID boardId) {
        return boards.containsKey(boardId) || tasks.containsKey(taskId);
    }

    boolean wantsMessages(UUID taskId, UUID boardId) {
        return tasks.containsKey(taskId) || wantsMessagesOf(boardId);
    }

    /** Without knowing the board of a task only a named one is wanted for certain; any may be if a board is. */
    boolean mayWantMessages(UUID taskId, Optional<UUID> boardId) {
        return boardId.map(board -> wantsMessages(taskId, board))
                .orElseGet(() -> tasks.containsKey(taskId) || boards.containsValue(true));
    }

    boolean wantsMessagesOf(UUID boardId) {
        return boards.getOrDefault(boardId, false);
    }

    Set<UUID> boards() {
        return Set.copyOf(boards.keySet());
    }

    Set<UUID> boardsWithMessages() {
        return boards.keySet().stream().filter(this::wantsMessagesOf).collect(Collectors.toSet());
    }

    Map<UUID, UUID> tasks() {
        return Map.copyOf(tasks);
    }

    /** As far as it is known here. */
    Optional<UUID> boardOf(UUID taskId) {
        UUID named = tasks.get(taskId);
        return named != null
                ? Optional.of(named)
                : Optional.ofNullable(progress.get(taskId)).map(Progress::boardId);
    }

    Optional<Boolean> everything() {
        return everything;
    }

    void takeEverything(boolean messages) {
        everything = Optional.of(messages);
    }

    void takeWhatIsNamedOnly() {
        everything = Optional.empty();
    }

    void add(UUID boardId, boolean messages) {
        boards.put(boardId, messages);
    }

    void addTask(UUID taskId, UUID boardId) {
        tasks.put(taskId, boardId);
    }

    void remove(Set<UUID> boardIds, Set<UUID> taskIds) {
        boards.keySet().removeAll(boardIds);
        tasks.keySet().removeAll(taskIds);
        forgetUnwanted();
    }

    /** To be called when less is wanted than before, else what is no more wanted counts on. */
    void forgetUnwanted() {
        progress.entrySet()
                .removeIf(
                        entry -> !wantsMessages(entry.getKey(), entry.getValue().boardId()));
    }

    /** Whether it was named itself. Nothing that is still said about it is wanted. */
    boolean removeDeleted(UUID taskId) {
        deleted.add(taskId);
        progress.remove(taskId);
        return tasks.remove(taskId) != null;
    }

    boolean isDeleted(UUID taskId) {
        return deleted.contains(taskId);
    }

    boolean follows(UUID taskId) {
        return progress.containsKey(taskId);
    }

    /** How many tasks have a cursor of their own. */
    int size() {
        return progress.size();
    }

    /** A task without a cursor came after the subscription of its board, so all of it is news. */
    long cursor(UUID taskId) {
        Progress known = progress.get(taskId);
        return known == null ? 0 : known.cursor();
    }

    void move(UUID taskId, UUID boardId, long cursor) {
        progress.put(taskId, new Progress(boardId, cursor));
    }
}
