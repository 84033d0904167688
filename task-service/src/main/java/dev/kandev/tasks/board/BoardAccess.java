package dev.kandev.tasks.board;

import dev.kandev.common.grpc.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The one place that decides who may do what on a board. Services may do everything. */
@ApplicationScoped
public class BoardAccess {

    private final BoardRepository boards;

    BoardAccess(BoardRepository boards) {
        this.boards = boards;
    }

    /** Whether the caller has a role that covers the needed one; false too where there is no such board. */
    public boolean allows(Caller caller, UUID boardId, BoardRole needed) {
        return role(caller, boardId).filter(role -> role.covers(needed)).isPresent();
    }

    /**
     * Passes when the caller has the role.
     *
     * @throws BoardNotFoundException when the caller may not see the board
     * @throws BoardRoleException when the caller sees it, but has a lesser role
     */
    public void require(Caller caller, UUID boardId, BoardRole needed) {
        BoardRole role = role(caller, boardId).orElseThrow(() -> new BoardNotFoundException(boardId));
        if (!role.covers(needed)) {
            throw new BoardRoleException(boardId, needed);
        }
    }

    private Optional<BoardRole> role(Caller caller, UUID boardId) {
        if (caller.isService()) {
            return Optional.ofNullable(boards.findById(boardId)).map(board -> BoardRole.OWNER);
        }
        return caller.userId().flatMap(user -> boards.roleOf(boardId, user));
    }
}
