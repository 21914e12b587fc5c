package council.procurement.architecture.planted.edge.register;

import org.camunda.bpm.engine.RuntimeService;

/** A register that speaks to the engine. */
class RegisterThatStarts {

    void start(RuntimeService runtime) {
        runtime.startProcessInstanceByKey("renewal");
    }
}
