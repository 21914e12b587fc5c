package council.procurement.register;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A process instance that is over, in the shape in which assertions ask for it. */
public record EndedInstance(HistoricProcessInstance over) implements ProcessInstance {

    @Override
    public String getId() {
        return over.getId();
    }

    @Override
    public String getProcessInstanceId() {
        return over.getId();
    }

    @Override
    public String getRootProcessInstanceId() {
        return over.getRootProcessInstanceId();
    }

    @Override
    public String getProcessDefinitionId() {
        return over.getProcessDefinitionId();
    }

    @Override
    public String getBusinessKey() {
        return over.getBusinessKey();
    }

    @Override
    public String getCaseInstanceId() {
        return over.getCaseInstanceId();
    }

    @Override
    public String getTenantId() {
        return over.getTenantId();
    }

    @Override
    public boolean isSuspended() {
        return false;
    }

    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public String getProcessDefinitionKey() {
        return over.getProcessDefinitionKey();
    }
}
