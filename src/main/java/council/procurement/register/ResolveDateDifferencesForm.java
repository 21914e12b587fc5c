package council.procurement.register;

import java.util.List;
import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/resolve-date-differences.form}. */
@Component("resolve-date-differences")
class ResolveDateDifferencesForm extends ResolveDifferencesForm {

    private final DateCheck check;

    ResolveDateDifferencesForm(DateCheck check) {
        this.check = check;
    }

    @Override
    protected List<String> unresolved() {
        return check.unresolved();
    }

    @Override
    protected void repair() {
        check.repair();
    }

    @Override
    protected void resolve(String who) {
        check.resolve(who);
    }

    @Override
    protected String noun() {
        return "difference";
    }

    @Override
    protected String matter() {
        return "Differences between dates and timers";
    }
}
