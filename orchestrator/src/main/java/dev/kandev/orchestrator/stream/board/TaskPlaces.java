package dev.kandev.orchestrator.stream.board;

import dev.kandev.orchestrator.message.MessageStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * On which board each task is, and how far its messages have come. Knows only tasks that ever had an execution: others
 * have no messages. Thread-safe; throws {@link MessageStoreException} when the database is away.
 */
@ApplicationScoped
class TaskPlaces {

    private static final int REMEMBERED = 20_000;

    private static final String BOARD = "select board_id from executions where task_id = ? limit 1";

    private static final String OF_BOARDS =
            """
            select task_id, board_id, last_seq from message_cursors
            join (select distinct task_id, board_id from executions where board_id = any (?)) of_board
            using (task_id)""";

    private static final String OF_TASKS = "select task_id, last_seq from message_cursors where task_id = any (?)";

    private final DataSource dataSource;
    private final Map<UUID, UUID> boards = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };

    TaskPlaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the messages of a task of a board have come to. */
    record Place(UUID taskId, UUID boardId, long lastSeq) {}

    /** The board of a task, as far as that is known without asking the database. Never blocks. */
    Optional<UUID> knownBoardOf(UUID taskId) {
        synchronized (boards) {
            return Optional.ofNullable(boards.get(taskId));
        }
    }

    /** The board of a task. Blocks. */
    Optional<UUID> boardOf(UUID taskId) {
        Optional<UUID> known = knownBoardOf(taskId);
        return known.isPresent() ? known : askBoardOf(taskId);
    }

    private Optional<UUID> askBoardOf(UUID taskId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(BOARD)) {
            query.setObject(1, taskId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                UUID boardId = row.getObject(1, UUID.class);
                synchronized (boards) {
                    boards.put(taskId, boardId);
                }
                return Optional.of(boardId);
            }
        } catch (SQLException failure) {
            throw new MessageStoreException("the board of task " + taskId + " could not be read", failure);
        }
    }

    /** Of all tasks of the boards that have messages. Blocks. */
    List<Place> ofBoards(Collection<UUID> boardIds) {
        if (boardIds.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_BOARDS)) {
            query.setArray(1, connection.createArrayOf("uuid", boardIds.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                List<Place> places = new ArrayList<>();
                while (rows.next()) {
                    places.add(new Place(
                            rows.getObject("task_id", UUID.class),
                            rows.getObject("board_id", UUID.class),
                            rows.getLong("last_seq")));
                }
                return places;
            }
        } catch (SQLException failure) {
            throw new MessageStoreException("the cursors of boards could not be read", failure);
        }
    }

    /** Of these tasks on their boards; 0 for those without messages. Blocks. */
    List<Place> ofTasks(Map<UUID, UUID> boardsOfTasks) {
        if (boardsOfTasks.isEmpty()) {
            return List.of();
        }
        Map<UUID, Place> places = new LinkedHashMap<>();
        boardsOfTasks.forEach((taskId, boardId) -> places.put(taskId, new Place(taskId, boardId, 0)));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_TASKS)) {
            query.setArray(
                    1, connection.createArrayOf("uuid", boardsOfTasks.keySet().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long lastSeq = rows.getLong("last_seq");
                    places.computeIfPresent(
                            rows.getObject("task_id", UUID.class),
                            (taskId, place) -> new Place(taskId, place.boardId(), lastSeq));
                }
            }
        } catch (SQLException failure) {
            throw new MessageStoreException("the cursors of tasks could not be read", failure);
        }
        return List.copyOf(places.values());
    }
}
