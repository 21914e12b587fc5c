package council.procurement.register;

import org.springframework.stereotype.Component;

/** Carries imports out when a test says so, for tests of what people see of them. */
@Component
public class ImportRounds {

    private final ImportWorker worker;

    ImportRounds(ImportWorker worker) {
        this.worker = worker;
    }

    /** Carries out all imports that wait. */
    public void carryOut() {
        worker.work();
    }
}
