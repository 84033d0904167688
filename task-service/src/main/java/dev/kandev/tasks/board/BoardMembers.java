package dev.kandev.tasks.board;

import dev.kandev.common.grpc.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may see a board. Every change locks the board, so that two at once cannot leave it without an owner. */
@ApplicationScoped
public class BoardMembers {

    private final BoardRepository boards;
    private final BoardAccess access;

    BoardMembers(BoardRepository boards, BoardAccess access) {
        this.boards = boards;
        this.access = access;
    }

    /** All of them, owners first. */
    @Transactional
    public List<BoardMember> list(Caller caller, UUID boardId) {
        access.require(caller, boardId, BoardRole.VIEWER);
        return boards.membersOf(boardId).stream()
                .map(BoardMemberEntity::toMember)
                .sorted(Comparator.comparing(BoardMember::role).reversed().thenComparing(BoardMember::userId))
                .toList();
    }

    /**
     * Adds a member, or gives one another role.
     *
     * @throws LastOwnerException when no owner would be left
     */
    @Transactional
    public BoardMember set(Caller caller, UUID boardId, BoardMember wanted) {
        access.require(caller, boardId, BoardRole.OWNER);
        boards.lock(boardId);
        Optional<BoardMemberEntity> present = boards.member(boardId, wanted.userId());
        if (present.isPresent()) {
            if (wanted.role() != BoardRole.OWNER) {
                requireAnotherOwner(boardId, wanted.userId());
            }
            present.get().role = wanted.role();
        } else {
            boards.persist(BoardMemberEntity.of(boardId, wanted));
        }
        return wanted;
    }

    /**
     * Takes a member off the board; no effect on somebody who is none.
     *
     * @throws LastOwnerException when no owner would be left
     */
    @Transactional
    public void remove(Caller caller, UUID boardId, UUID userId) {
        boolean leaves = caller.userId().filter(userId::equals).isPresent();
        access.require(caller, boardId, leaves ? BoardRole.VIEWER : BoardRole.OWNER);
        boards.lock(boardId);
        Optional<BoardMemberEntity> member = boards.member(boardId, userId);
        if (member.isPresent()) {
            requireAnotherOwner(boardId, userId);
            boards.remove(member.get());
        }
    }

    private void requireAnotherOwner(UUID boardId, UUID userId) {
        boolean another = boards.membersOf(boardId).stream()
                .anyMatch(member -> member.role == BoardRole.OWNER && !member.userId.equals(userId));
        if (!another) {
            throw new LastOwnerException(boardId);
        }
    }
}
