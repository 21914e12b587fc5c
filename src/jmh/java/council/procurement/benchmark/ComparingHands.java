package council.procurement.benchmark;

import council.procurement.process.DeskHands;
import council.procurement.security.Person;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;

/** Completes each task at the desk and its like in the bare engine, one right after the other, in an order of its own. */
final class ComparingHands extends WalkHands {

    /** Who walks. */
    enum Side {
        /** Octant. */
        OCTANT,
        /** The bare engine, which keeps what was written in the forms as process variables. */
        KEEPING,
        /** The bare engine, which keeps nothing of it. */
        FORGETTING
    }

    private final DeskHands desk;
    private final TaskService tasks;
    private final Map<Side, BareWalk> bare;
    private final Map<Side, Meter> meters;
    private final List<Side> order;
    private final TaskCosts costs;

    /** @param turn who is first */
    ComparingHands(
            Octant octant,
            DeskHands desk,
            Map<Side, BareWalk> bare,
            Map<Side, Meter> meters,
            int turn,
            TaskCosts costs) {
        super(desk);
        this.desk = desk;
        this.tasks = octant.bean(TaskService.class);
        this.bare = bare;
        this.meters = meters;
        this.order = Arrays.asList(Side.values());
        Collections.rotate(order, turn);
        this.costs = costs;
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        String key = tasks.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey();
        desk.take(person, task);
        Person who = desk.called(person);
        var works = new EnumMap<Side, Runnable>(Side.class);
        works.put(Side.OCTANT, () -> desk.finish(who, task, fields));
        bare.forEach((side, walk) -> works.put(side, walk.next(key, person, fields)));
        var cost = new EnumMap<Side, Cost>(Side.class);
        order.forEach(side -> cost.put(
                side, Objects.requireNonNull(meters.get(side)).of(Objects.requireNonNull(works.get(side)))));
        costs.add(key, cost);
    }

    @Override
    void around(Runnable work) {
        work.run();
    }
}
