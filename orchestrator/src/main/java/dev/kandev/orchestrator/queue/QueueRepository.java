package dev.kandev.orchestrator.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class QueueRepository {

    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction no replica claims, so that their claims together keep the limits. */
    void lockClaims() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('kandev-claims'))")
                .getSingleResult();
    }

    /** Those that take a place. */
    List<Contender> active() {
        Query query = entities.createNativeQuery(
                """
                select agent_type, board_id from executions
                where status in ('STARTING', 'RUNNING', 'PAUSED', 'WAITING')""",
                Tuple.class);
        return rows(query, Tuple.class).stream().map(QueueRepository::contender).toList();
    }

    Map<String, Long> queuedByType() {
        Query query = entities.createNativeQuery(
                """
                select agent_type, count(*) as queued from executions
                where status = 'QUEUED' group by agent_type""",
                Tuple.class);
        return rows(query, Tuple.class).stream()
                .collect(Collectors.toMap(
                        row -> row.get("agent_type", String.class), row -> row.get("queued", Long.class)));
    }

    /**
     * The next one to launch that is neither of these types nor of these boards, locked; one that somebody is changing
     * right now is left for the next look.
     */
    Optional<Queued> lockNext(Instant now, Collection<String> fullTypes, Collection<UUID> fullBoards) {
        Query query = entities.createNativeQuery(
                        """
                        select id, agent_type, board_id, true as due from executions
                        where status = 'QUEUED' and available_at <= ?1
                            and agent_type <> all (?2) and board_id <> all (?3)
                        order by priority desc, queued_at, id limit 1 for update skip locked""",
                        Tuple.class)
                .setParameter(1, now)
                .setParameter(2, fullTypes.toArray(String[]::new))
                .setParameter(3, fullBoards.toArray(UUID[]::new));
        return rows(query, Tuple.class).stream().map(QueueRepository::queued).findFirst();
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

    /**
     * The whole queue. Those that may be launched come first, in the order of their launch; then those that wait for a
     * time, by that time.
     */
    List<Queued> line(Instant now) {
        Query query = entities.createNativeQuery(
                        """
                        select id, agent_type, board_id, available_at <= ?1 as due from executions
                        where status = 'QUEUED'
                        order by case when available_at > ?1 then available_at end nulls first,
                            priority desc, queued_at, id""",
                        Tuple.class)
                .setParameter(1, now);
        return rows(query, Tuple.class).stream().map(QueueRepository::queued).toList();
    }

    private static Queued queued(Tuple row) {
        return new Queued(row.get("id", UUID.class), contender(row), row.get("due", Boolean.class));
    }

    private static Contender contender(Tuple row) {
        return new Contender(row.get("agent_type", String.class), row.get("board_id", UUID.class));
    }

    private static <T> List<T> rows(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast).toList();
    }
}
