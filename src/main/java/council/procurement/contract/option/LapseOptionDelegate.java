package council.procurement.contract.option;

import static council.procurement.contract.option.ExtensionOptionVariables.LET_LAPSE;
import static council.procurement.contract.option.ExtensionOptionVariables.NUMBER;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_LapseOption}: the option was given up, or its last day is over. */
@Component
class LapseOptionDelegate implements JavaDelegate {

    private final OptionsToExtend options;

    LapseOptionDelegate(OptionsToExtend options) {
        this.options = options;
    }

    @Override
    public void execute(DelegateExecution execution) {
        options.lapse(
                new ContractReference(execution.getProcessBusinessKey()),
                NUMBER.in(execution),
                LET_LAPSE.find(execution).orElse(false));
    }
}
