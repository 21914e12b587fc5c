package council.procurement.report.publication;

/** Walks every path of {@code bpmn/portfolio/pipeline-publication.bpmn}. */
class PipelinePublicationProcessTest extends PublicationWalk {

    @Override
    protected PublicationKind kind() {
        return PublicationKind.PIPELINE;
    }

    @Override
    protected String named() {
        return "Pipeline";
    }
}
