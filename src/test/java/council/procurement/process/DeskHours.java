package council.procurement.process;

import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Time that a test moves, with nobody but the test to do what is due. */
public final class DeskHours implements Hours {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Consumer<Job> work;

    public DeskHours(Beans beans) {
        this(beans, job -> beans.bean(ManagementService.class).executeJob(job.getId()));
    }

    /** As {@link #DeskHours(Beans)}, with something else to do each job. */
    public DeskHours(Beans beans, Consumer<Job> work) {
        this.management = beans.bean(ManagementService.class);
        this.runtime = beans.bean(RuntimeService.class);
        this.work = work;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), CouncilTime.LONDON);
    }

    @Override
    public String time() {
        return LocalTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), CouncilTime.LONDON)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Override
    public void at(String reference, LocalDate day, int hour) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(hour, 0).atZone(CouncilTime.LONDON).toInstant()));
        settle(reference);
    }

    @Override
    public void settle(String reference) {
        for (List<Job> due = due(reference); !due.isEmpty(); due = due(reference)) {
            work.accept(due.get(0));
        }
    }

    private List<Job> due(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .executable()
                                .active()
                                .list()
                                .stream())
                .toList();
    }
}
