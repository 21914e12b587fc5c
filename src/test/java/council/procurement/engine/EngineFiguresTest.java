package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever runs Octant can watch; that it can be read over HTTP is shown by {@code NodesTest}. */
@OctantTest
class EngineFiguresTest {

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private ManagementService management;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void workIsLateFiveMinutesAfterItWasDueAndNoEarlier() {
        Job night = night();
        Instant due = night.getDuedate().toInstant();

        ClockUtil.setCurrentTime(Date.from(due.plusSeconds(300)));
        double before = figure("octant.jobs.late");
        ClockUtil.setCurrentTime(Date.from(due.plusSeconds(300).plusMillis(1)));

        assertThat(figure("octant.jobs.late")).isEqualTo(before + 1);
    }

    @Test
    void workThatFailedForGoodIsCountedWithItsIncident() {
        Job night = night();
        double jobs = figure("octant.jobs.failed");
        double incidents = figure("octant.incidents");

        management.setJobRetries(night.getId(), 0);
        try {
            assertThat(figure("octant.jobs.failed")).isEqualTo(jobs + 1);
            assertThat(figure("octant.incidents")).isEqualTo(incidents + 1);
        } finally {
            management.setJobRetries(night.getId(), 1);
        }
        assertThat(figure("octant.jobs.failed")).isEqualTo(jobs);
    }

    private Job night() {
        return management
                .createJobQuery()
                .processDefinitionKey("retention")
                .timers()
                .singleResult();
    }

    private double figure(String name) {
        return metrics.get(name).gauge().value();
    }
}
