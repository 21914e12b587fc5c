package council.procurement.notice;

import council.procurement.register.CaseRules;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps, with each notice that is opened, what the rule answered that makes its last day or says that it is needed. */
@Component
class NoticeAnswers {

    private final CaseRules rules;

    NoticeAnswers(CaseRules rules) {
        this.rules = rules;
    }

    /** Asks the rule behind a notice, where there is one and the register knows what it asks. */
    void keep(Obligation obligation, NoticeFacts.@Nullable Known contract) {
        Money value = contract == null ? null : contract.incVat();
        ContractKind kind = contract == null ? null : contract.kind();
        switch (obligation.duty()) {
            case TERMINATION -> ask(obligation, "termination-notice", Map.of("endedOn", obligation.eventDay()));
            case PAYMENTS_COMPLIANCE ->
                ask(obligation, "payments-compliance", Map.of("periodEnd", obligation.eventDay()));
            case PERFORMANCE -> {
                if (value != null && kind != null) {
                    ask(obligation, "kpi-duty", Map.of("valueIncVat", value, "kind", kind));
                }
            }
            case DETAILS, COPY_OF_CONTRACT -> {
                if (value != null && kind != null) {
                    ask(
                            obligation,
                            "contract-details-notice",
                            Map.of(
                                    "enteredInto", obligation.eventDay(),
                                    "lightTouch", kind.isLightTouch(),
                                    "valueIncVat", value));
                }
            }
            default -> {
                // The table notices-required says it all.
            }
        }
    }

    private void ask(Obligation obligation, String rule, Map<String, Object> inputs) {
        rules.ask(obligation.reference(), rule, inputs, obligation.duty().title());
    }
}
