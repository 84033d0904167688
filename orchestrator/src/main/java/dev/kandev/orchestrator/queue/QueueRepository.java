package dev.kandev.orchestrator.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QueueRepository {

    private static final String ACTIVE = "status in ('STARTING', 'RUNNING', 'PAUSED', 'WAITING')";

    /**
     * Those that may be launched come first, in the order of their launch; then those that wait for a time, by that
     * time.
     */
    private static final String POSITIONS =
            """
            select id, board_id, row_number() over (order by
                case when available_at > ?1 then available_at end nulls first, priority desc, queued_at, id) as position
            from executions where status = 'QUEUED'""";

    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction no replica claims, so that their claims together keep the limit. */
    void lockClaims() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('kandev-claims'))")
                .getSingleResult();
    }

    long active() {
        return count("select count(*) from executions where " + ACTIVE);
    }

    long queued() {
        return count("select count(*) from executions where status = 'QUEUED'");
    }

    long queuedOn(List<UUID> boardIds) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from executions where status = 'QUEUED' and board_id in (?1)")
                        .setParameter(1, boardIds)
                        .getSingleResult())
                .longValue();
    }

    /** The next one to launch, locked; one that somebody is changing right now is left for the next look. */
    Optional<UUID> lockNext(Instant now) {
        Query query = entities.createNativeQuery(
                        """
                        select id from executions where status = 'QUEUED' and available_at <= ?1
                        order by priority desc, queued_at, id limit 1 for update skip locked""",
                        UUID.class)
                .setParameter(1, now);
        return rows(query, UUID.class).stream().findFirst();
    }

    Optional<Instant> nextAvailable(Instant now) {
        Query query = entities.createNativeQuery(
                        """
                        select available_at from executions where status = 'QUEUED' and available_at > ?1
                        order by available_at limit 1""",
                        Instant.class)
                .setParameter(1, now);
        return rows(query, Instant.class).stream().findFirst();
    }

    /** Ids with their positions, as {@code id} and {@code position}. An empty list of boards means all. */
    List<Tuple> page(Instant now, List<UUID> boardIds, int limit, int offset) {
        String boards = boardIds.isEmpty() ? "" : " where board_id in (?2)";
        Query query = entities.createNativeQuery(
                        "select id, position from (" + POSITIONS + ") queue" + boards + " order by position",
                        Tuple.class)
                .setParameter(1, now)
                .setFirstResult(offset)
                .setMaxResults(limit);
        if (!boardIds.isEmpty()) {
            query.setParameter(2, boardIds);
        }
        return rows(query, Tuple.class);
    }

    private static <T> List<T> rows(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast).toList();
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
