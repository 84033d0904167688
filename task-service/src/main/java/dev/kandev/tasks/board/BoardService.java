package dev.kandev.tasks.board;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with boards. */
@ApplicationScoped
public class BoardService {

    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 10_000;

    private final BoardRepository boards;
    private final BoardAccess access;
    private final Event<BoardDeletion> deletions;
    private final Clock clock;

    BoardService(BoardRepository boards, BoardAccess access, Event<BoardDeletion> deletions, Clock clock) {
        this.boards = boards;
        this.access = access;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** A page of boards and how many there are. */
    public record Page(List<Board> boards, long total) {}

    /** Makes a board with the acting user as its owner. */
    @Transactional
    public Board create(Caller caller, String name, String description) {
        UUID owner = caller.userId()
                .orElseThrow(
                        () -> new InvalidInputException("owner_id", "a board is made by a user, not by a service"));
        Instant now = clock.instant();
        BoardEntity board = new BoardEntity();
        board.id = UUID.randomUUID();
        board.name = validName(name);
        board.description = validDescription(description);
        board.ownerId = owner;
        board.createdAt = now;
        board.updatedAt = now;
        boards.persistAndFlush(board);
        boards.persist(BoardMemberEntity.of(board.id, new BoardMember(owner, BoardRole.OWNER)));
        return board.toBoard();
    }

    /** One board. */
    @Transactional
    public Board get(Caller caller, UUID boardId) {
        access.require(caller, boardId, BoardRole.VIEWER);
        return boards.findById(boardId).toBoard();
    }

    /** The caller's boards, newest first. */
    @Transactional
    public Page list(Caller caller, int limit, int offset) {
        return caller.userId()
                .map(user -> new Page(
                        boards.pageOfUser(user, limit, offset).stream()
                                .map(BoardEntity::toBoard)
                                .toList(),
                        boards.countOfUser(user)))
                .orElseGet(() -> new Page(List.of(), 0));
    }

    /** Changes what is given. */
    @Transactional
    public Board update(Caller caller, UUID boardId, Optional<String> name, Optional<String> description) {
        access.require(caller, boardId, BoardRole.OWNER);
        BoardEntity board = boards.findById(boardId);
        name.ifPresent(value -> board.name = validName(value));
        description.ifPresent(value -> board.description = validDescription(value));
        board.updatedAt = clock.instant();
        return board.toBoard();
    }

    /** Deletes the board; whoever holds something on it is asked to delete that first, in the same transaction. */
    @Transactional
    public void delete(Caller caller, UUID boardId) {
        access.require(caller, boardId, BoardRole.OWNER);
        deletions.fire(new BoardDeletion(boardId, caller));
        boards.deleteById(boardId);
    }

    private static String validName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new InvalidInputException("name", "must have 1 to " + MAX_NAME + " characters");
        }
        return name.strip();
    }

    private static String validDescription(String description) {
        if (description.length() > MAX_DESCRIPTION) {
            throw new InvalidInputException("description", "must have at most " + MAX_DESCRIPTION + " characters");
        }
        return description;
    }
}
