package council.procurement.report.publication;

import static council.procurement.report.publication.PipelinePublicationVariables.STILL_TO_PUBLISH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task {@code Task_DraftPipelinePublication}: begins the publication of the quarter; one that somebody asked for has
 * begun with its start form.
 */
@Component
class DraftPipelinePublicationDelegate implements JavaDelegate {

    private final Publications publications;

    DraftPipelinePublicationDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean stillToPublish = execution.getProcessBusinessKey() != null
                || publications
                        .draftForQuarter(PublicationKind.PIPELINE)
                        .map(draft -> {
                            execution.setProcessBusinessKey(draft.reference());
                            return draft;
                        })
                        .isPresent();
        STILL_TO_PUBLISH.set(execution, stillToPublish);
    }
}
