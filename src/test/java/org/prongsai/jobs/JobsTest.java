package org.prongsai.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "prongsai.jobs=true")
class JobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Task<?>> tasks;

    @Test
    void everyRecurringJobIsPlannedAtTheStart() {
        assertThat(jdbc.sql("select task_name from jobs.scheduled_tasks")
                        .query(String.class)
                        .list())
                .containsAll(tasks.stream()
                        .filter(RecurringTask.class::isInstance)
                        .map(Task::getName)
                        .toList())
                .contains("audit-checkpoint");
    }

    @Test
    void aCheckpointIsMadeSoonAfterTheStartAndAgainInAnHour() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                jdbc.sql("""
                                select extract(epoch from execution_time - last_success)::int
                                  from jobs.scheduled_tasks where task_name = 'audit-checkpoint'
                                """).query(Integer.class).optional())
                        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(3_590, 3_610)));
        assertThat(jdbc.sql("select count(*) from audit.checkpoint")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
