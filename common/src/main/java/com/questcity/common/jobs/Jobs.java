package com.questcity.common.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.common.identity.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Orders background work from inside a transaction: the job's row is written over the very
 * connection of the change, so that both commit or neither does.
 */
@ApplicationScoped
public class Jobs {

    // The columns of db-scheduler's table; its own client writes over JDBC, outside the
    // transaction.
    private static final String INSERT =
            """
            INSERT INTO scheduled_tasks
                   (task_name, task_instance, task_data, execution_time, picked, version, priority)
            VALUES (?1, ?2, ?3, ?4, false, 1, 0)
            """;

    private final ObjectMapper json;
    private final Clock clock;

    Jobs(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** To be called within a {@code @WithTransaction} chain; the job runs soon after the commit. */
    public <T> Uni<Void> enqueue(JobType<T> type, T data) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(INSERT)
                                .setParameter(1, type.name())
                                .setParameter(2, Ids.next().toString())
                                .setParameter(3, bytes(data))
                                .setParameter(
                                        4,
                                        OffsetDateTime.now(clock)
                                                .withOffsetSameInstant(ZoneOffset.UTC))
                                .executeUpdate())
                .replaceWithVoid();
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("job data must be plain JSON", e);
        }
    }
}
