package dev.kandev.tasks.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BoardRepository implements PanacheRepositoryBase<BoardEntity, UUID> {

    private static final String OF_USER =
            " from BoardEntity b where b.id in (select m.boardId from BoardMemberEntity m where m.userId = ?1)";

    List<BoardEntity> pageOfUser(UUID userId, int limit, int offset) {
        return getEntityManager()
                .createQuery("select b" + OF_USER + " order by b.createdAt desc, b.id", BoardEntity.class)
                .setParameter(1, userId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long countOfUser(UUID userId) {
        return getEntityManager()
                .createQuery("select count(b)" + OF_USER, Long.class)
                .setParameter(1, userId)
                .getSingleResult();
    }

    Optional<BoardRole> roleOf(UUID boardId, UUID userId) {
        return member(boardId, userId).map(member -> member.role);
    }

    /** Holds off other changes of its members until this transaction ends. */
    void lock(UUID boardId) {
        findById(boardId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<BoardMemberEntity> member(UUID boardId, UUID userId) {
        return Optional.ofNullable(
                getEntityManager().find(BoardMemberEntity.class, new BoardMemberEntity.Key(boardId, userId)));
    }

    List<BoardMemberEntity> membersOf(UUID boardId) {
        return getEntityManager()
                .createQuery("from BoardMemberEntity m where m.boardId = ?1", BoardMemberEntity.class)
                .setParameter(1, boardId)
                .getResultList();
    }

    void persist(BoardMemberEntity member) {
        getEntityManager().persist(member);
    }

    void remove(BoardMemberEntity member) {
        getEntityManager().remove(member);
    }
}
