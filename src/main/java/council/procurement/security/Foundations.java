package council.procurement.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody can sign in: groups, rights, filters and the first administrator are there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Foundations implements ApplicationRunner {

    private final StaffRights rights;
    private final TaskFilters filters;
    private final FirstAdministrator administrator;

    Foundations(StaffRights rights, TaskFilters filters, FirstAdministrator administrator) {
        this.rights = rights;
        this.filters = filters;
        this.administrator = administrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rights.establish();
        filters.establish();
        administrator.establish();
    }
}
