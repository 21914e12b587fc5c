package council.procurement.notice;

import council.procurement.register.ResolveDifferencesForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/resolve-notice-differences.form}. */
@Component("resolve-notice-differences")
class ResolveNoticeDifferencesForm extends ResolveDifferencesForm {

    private final NoticeCheck check;

    ResolveNoticeDifferencesForm(NoticeCheck check) {
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
        return "notice";
    }

    @Override
    protected String matter() {
        return "Notices without a process";
    }
}
