package council.procurement.step.preparation;

import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.Statement;
import java.util.List;

/** What a tender is checked against before it is released. */
enum Checklist {
    /** Its effect on the environment. */
    SUSTAINABILITY("sustainability checklist") {
        @Override
        List<Statement> of(CouncilPolicy policy) {
            return policy.sustainability();
        }
    },
    /** The laws and policies that it touches. */
    COMPLIANCE("compliance checklist") {
        @Override
        List<Statement> of(CouncilPolicy policy) {
            return policy.compliance();
        }
    };

    private final String words;

    Checklist(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    String words() {
        return words;
    }

    /** What the council's strategy has on it. */
    abstract List<Statement> of(CouncilPolicy policy);
}
