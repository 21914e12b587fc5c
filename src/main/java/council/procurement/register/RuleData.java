package council.procurement.register;

import council.procurement.engine.Decisions;
import council.procurement.rules.PolicyPack;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.catalogue.Catalogue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data that rules work on, and the rules as this council asks them. */
@Configuration(proxyBeanMethods = false)
class RuleData {

    /**
     * Whose rules they are.
     *
     * @param council the council's policy pack
     */
    @ConfigurationProperties("octant")
    record Policy(@DefaultValue("stevenage-2025") PolicyPack council) {}

    @Bean
    WorkingDays workingDays(HolidayList holidays) {
        return WorkingDays.by(holidays::known);
    }

    @Bean
    Catalogue ruleCatalogue(Policy policy, Decisions decisions, WorkingDays workingDays) {
        return Catalogue.of(policy.council(), decisions::row, workingDays);
    }
}
