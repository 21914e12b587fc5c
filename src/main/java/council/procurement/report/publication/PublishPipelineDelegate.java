package council.procurement.report.publication;

import static council.procurement.report.publication.PipelinePublicationVariables.CHECKED_BEFOREHAND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_PublishPipeline}: freezes the pipeline as it stands now. */
@Component
class PublishPipelineDelegate implements JavaDelegate {

    private final Publications publications;

    PublishPipelineDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Publication published = publications.publish(execution.getProcessBusinessKey());
        CHECKED_BEFOREHAND.set(execution, published.check() != null);
    }
}
