package council.procurement.step.preparation;

import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.Statement;
import java.util.List;

/** What a tender is checked against before it is released. */
enum Checklist {
    /** Its effect on the environment. */
    SUSTAINABILITY {
        @Override
        List<Statement> of(CouncilPolicy policy) {
            return policy.sustainability();
        }
    },
    /** The laws and policies that it touches. */
    COMPLIANCE {
        @Override
        List<Statement> of(CouncilPolicy policy) {
            return policy.compliance();
        }
    };

    /** What the council's strategy has on it. */
    abstract List<Statement> of(CouncilPolicy policy);
}
