package council.procurement.contract.insourcing;

import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.rules.WrittenDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the process show. */
@Component
class InsourcingFacts {

    /** The step in which it was decided to bring the service in house. */
    static final int STEP = 8;

    private final ContractFacts facts;
    private final InsourcingRoadmap roadmap;

    InsourcingFacts(ContractFacts facts, InsourcingRoadmap roadmap) {
        this.facts = facts;
        this.roadmap = roadmap;
    }

    /** The contract's facts with {@code targetGoLive} and {@code wentLiveOn} from the roadmap, in words. */
    @Transactional(readOnly = true)
    Map<String, Object> of(ContractReference reference) {
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        roadmap.find(reference).ifPresent(entry -> {
            if (entry.targetGoLive() != null) {
                shown.put("targetGoLive", WrittenDate.of(entry.targetGoLive()));
            }
            if (entry.wentLiveOn() != null) {
                shown.put("wentLiveOn", WrittenDate.of(entry.wentLiveOn()));
            }
        });
        return shown;
    }
}
