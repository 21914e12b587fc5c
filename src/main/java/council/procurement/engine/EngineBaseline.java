package council.procurement.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeZone;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What every engine of Octant is given before it starts, beyond the keys of {@code application.yaml}. */
@Component
class EngineBaseline extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineBaseline(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        refuseOtherZones();
        var modelBeans = new ModelBeans(context);
        engine.setBeans(modelBeans);
        engine.setExpressionManager(new SafeQueryExpressions(context, modelBeans));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setHistoryRemovalTimeProvider(new LateRemovalTimes());
    }

    /** The engine's own calendars read the zone once, when they are first used. */
    private static void refuseOtherZones() {
        DateTimeZone zone = DateTimeZone.getDefault();
        if (!zone.isFixed() || zone.getOffset(0) != 0) {
            throw new IllegalStateException("Octant's engine works in UTC, but this JVM runs in " + zone
                    + ". Start it with -Duser.timezone=UTC.");
        }
    }
}
