package council.procurement.report.publication;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/portfolio/pipeline-publication.bpmn}. */
final class PipelinePublicationVariables {

    /** Whether it was not begun already. Written by {@link DraftPipelinePublicationDelegate}; read by {@code Gateway_StillToBePublished}. */
    static final ProcessVariable<Boolean> STILL_TO_PUBLISH = ProcessVariable.flag("stillToPublish");

    /** Whether somebody had checked it. Written by {@link PublishPipelineDelegate}; read by {@code Gateway_CheckedBeforehand}. */
    static final ProcessVariable<Boolean> CHECKED_BEFOREHAND = ProcessVariable.flag("checkedBeforehand");

    private PipelinePublicationVariables() {}
}
