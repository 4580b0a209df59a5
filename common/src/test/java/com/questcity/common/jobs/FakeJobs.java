package com.questcity.common.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.List;

/** Runs nothing, and writes down what was ordered. */
@Vetoed
public class FakeJobs extends Jobs {

    private final List<String> log;

    public FakeJobs(List<String> log) {
        super(new ObjectMapper(), Clock.systemUTC());
        this.log = log;
    }

    @Override
    public <T> Uni<Void> enqueue(JobType<T> type, T data) {
        return Uni.createFrom().voidItem().invoke(() -> log.add("job " + type.name() + " " + data));
    }
}
