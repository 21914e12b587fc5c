package council.procurement.report.publication;

import static council.procurement.report.publication.RegisterPublicationVariables.CHECKED_BEFOREHAND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_PublishRegister}: freezes the register as it stands now. */
@Component
class PublishRegisterDelegate implements JavaDelegate {

    private final Publications publications;

    PublishRegisterDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Publication published = publications.publish(execution.getProcessBusinessKey());
        CHECKED_BEFOREHAND.set(execution, published.check() != null);
    }
}
