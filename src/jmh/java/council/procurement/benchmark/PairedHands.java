package council.procurement.benchmark;

import council.procurement.process.DeskHands;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;

/** Completes each task at the desk and its like in the bare engine, one right after the other. */
final class PairedHands extends WalkHands {

    private final DeskHands desk;
    private final TaskService tasks;
    private final BareWalk bare;
    private final boolean bareFirst;
    private final TaskTimes times;

    PairedHands(Octant octant, DeskHands desk, BareWalk bare, boolean bareFirst, TaskTimes times) {
        super(desk);
        this.desk = desk;
        this.tasks = octant.bean(TaskService.class);
        this.bare = bare;
        this.bareFirst = bareFirst;
        this.times = times;
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        String key = tasks.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey();
        desk.take(person, task);
        Runnable likewise = bare.next(key, person);
        if (bareFirst) {
            double stock = milliseconds(likewise);
            times.add(key, milliseconds(() -> desk.finish(person, task, fields)), stock);
        } else {
            double octant = milliseconds(() -> desk.finish(person, task, fields));
            times.add(key, octant, milliseconds(likewise));
        }
    }

    @Override
    void around(Runnable work) {
        work.run();
    }

    private static double milliseconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
