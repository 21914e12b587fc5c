package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever runs Octant can watch. */
@OctantTest
class EngineFiguresTest {

    @LocalServerPort
    private int port;

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

    @Test
    void managersReadAllFiguresInTheFormOfPrometheus() {
        Caller caller = Caller.anonymous(port);
        String manager =
                Base64.getEncoder().encodeToString(("manager:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));

        String figures = caller.send(
                        caller.request("GET", "/actuator/prometheus", "").header("Authorization", "Basic " + manager))
                .body();

        assertThat(List.of(
                        "octant_jobs_late",
                        "octant_jobs_failed",
                        "octant_incidents",
                        "octant_imports_running",
                        "octant_imports_failed",
                        "octant_imports_silent",
                        "octant_cycles_waiting",
                        "octant_cycles_failed",
                        "octant_dates_differences"))
                .allSatisfy(figure -> assertThat(figures).containsPattern("(?m)^" + figure + " \\d+\\.0$"));
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
