package council.procurement.report.publication;

import static council.procurement.report.publication.RegisterPublicationVariables.STILL_TO_PUBLISH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task {@code Task_DraftRegisterPublication}: begins the publication of the quarter; one that somebody asked for has
 * begun with its start form.
 */
@Component
class DraftRegisterPublicationDelegate implements JavaDelegate {

    private final Publications publications;

    DraftRegisterPublicationDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean stillToPublish = execution.getProcessBusinessKey() != null
                || publications
                        .draftForQuarter(PublicationKind.REGISTER)
                        .map(draft -> {
                            execution.setProcessBusinessKey(draft.reference());
                            return draft;
                        })
                        .isPresent();
        STILL_TO_PUBLISH.set(execution, stillToPublish);
    }
}
