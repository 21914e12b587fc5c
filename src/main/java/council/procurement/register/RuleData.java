package council.procurement.register;

import council.procurement.rules.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data that rules work on. */
@Configuration(proxyBeanMethods = false)
class RuleData {

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.published();
    }
}
