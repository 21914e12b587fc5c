package council.procurement.engine;

import council.procurement.security.Person;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In whose name the engine is spoken to: its authorizations and its log of operations go by that. */
@Component
public class EngineVoice {

    private final IdentityService identities;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    EngineVoice(IdentityService identities, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.identities = identities;
        this.engine = engine;
    }

    /** Speaks as the person: the engine checks that person's rights and logs what is done under that name. */
    public <T> T as(Person person, Supplier<T> words) {
        return during(() -> identities.setAuthentication(person.id(), List.copyOf(person.groups())), words);
    }

    /**
     * Speaks as the person, for whom the caller has checked more than the engine would: the engine logs what is done under
     * that name, and spares itself the check of rights.
     */
    void vouchingFor(Person person, Runnable words) {
        as(
                person,
                () -> engine.getObject()
                        .getCommandExecutorTxRequired()
                        .execute(context -> context.runWithoutAuthorization(unused -> {
                            words.run();
                            return true;
                        })));
    }

    /** Speaks as Octant itself: the engine checks nothing. The caller has checked what there is to check. */
    public <T> T asOctant(Supplier<T> words) {
        return during(identities::clearAuthentication, words);
    }

    /** As {@link #asOctant(Supplier)}, with nothing to return. */
    public void asOctant(Runnable words) {
        asOctant(() -> {
            words.run();
            return true;
        });
    }

    private <T> T during(Runnable change, Supplier<T> words) {
        Authentication before = identities.getCurrentAuthentication();
        change.run();
        try {
            return words.get();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before);
            }
        }
    }
}
