package council.procurement.benchmark;

import council.procurement.benchmark.WalkStep.Kind;
import council.procurement.benchmark.WalkStep.Place;
import council.procurement.process.DeskHands;
import council.procurement.process.DeskHours;
import council.procurement.process.Hours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Walks at the desk and has every step written down. */
final class RecordingHands extends WalkHands {

    private static final Place NOWHERE = new Place("", "", null);

    private final DeskHands desk;
    private final WalkRecorder recorder;
    private final TaskService tasks;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final Hours hours;
    private final List<WalkStep> steps = new ArrayList<>();
    private String reference = "";

    RecordingHands(Octant octant, DeskHands desk) {
        super(desk);
        this.desk = desk;
        this.recorder = octant.bean(WalkRecorder.class);
        this.tasks = octant.bean(TaskService.class);
        this.models = octant.bean(RepositoryService.class);
        this.jobs = octant.bean(ManagementService.class);
        this.hours = new DeskHours(octant::bean, this::run);
    }

    Hours hours() {
        return hours;
    }

    List<WalkStep> steps() {
        return List.copyOf(steps);
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        steps.add(recorder.start(() -> {
            reference = super.start(person, process, fields);
            return reference;
        }));
        return reference;
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        Task found = tasks.createTaskQuery().taskId(task).singleResult();
        desk.take(person, task);
        note(
                Kind.TASK,
                place(found.getProcessDefinitionId(), found.getTaskDefinitionKey(), found.getProcessInstanceId()),
                () -> desk.finish(person, task, fields));
    }

    @Override
    void around(Runnable work) {
        note(Kind.OTHER, NOWHERE, work);
    }

    private void run(Job job) {
        String activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        note(
                Kind.JOB,
                place(job.getProcessDefinitionId(), activity, job.getProcessInstanceId()),
                () -> jobs.executeJob(job.getId()));
    }

    private Place place(String definition, String activity, String instance) {
        return new Place(models.getProcessDefinition(definition).getKey(), activity, recorder.numberOf(instance));
    }

    private void note(Kind kind, Place place, Runnable work) {
        steps.add(recorder.step(kind, place, reference, work));
    }
}
