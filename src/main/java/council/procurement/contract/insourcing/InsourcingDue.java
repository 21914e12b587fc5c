package council.procurement.contract.insourcing;

import council.procurement.engine.ModelBean;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

/** Tells {@code bpmn/contract/insourcing.bpmn} when the service is to go live. */
@ModelBean("insourcingDue")
public class InsourcingDue {

    private final InsourcingRoadmap roadmap;

    InsourcingDue(InsourcingRoadmap roadmap) {
        this.roadmap = roadmap;
    }

    /** At five in the afternoon of the planned day. */
    public Date goLive(String reference) {
        LocalDate day = roadmap.find(new ContractReference(reference))
                .flatMap(entry -> Optional.ofNullable(entry.targetGoLive()))
                .orElseThrow(() -> new IllegalStateException(
                        "The roadmap plans no day on which the service of " + reference + " goes live"));
        return Date.from(CouncilTime.closeOf(day));
    }
}
