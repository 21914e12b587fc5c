package council.procurement.file;

import council.procurement.register.Contract;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a contract was changed after it was signed, and the value of a procurement after it was estimated; the latest first. */
@Component
class ChangesSection {

    private final JdbcClient jdbc;
    private final PeopleNames people;

    ChangesSection(JdbcClient jdbc, PeopleNames people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<Change> of(Subject subject) {
        Contract contract = subject.contract();
        return Stream.of(
                        contract == null ? List.<Change>of() : variations(contract.id()),
                        contract == null ? List.<Change>of() : options(contract.id()),
                        contract == null ? List.<Change>of() : ends(contract.id()),
                        revaluations(subject.reference()))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Change::on).reversed())
                .toList();
    }

    private List<Change> variations(long contract) {
        return jdbc.sql("select * from variation where contract_id = ? order by number")
                .param(contract)
                .query((row, index) -> new Change(
                        row.getObject("agreed_on", LocalDate.class),
                        "Variation " + row.getInt("number") + ": " + terms(row),
                        row.getString("reason") + " Proposed by " + people.of(row.getString("recorded_by"))
                                + ", approved by " + people.of(row.getString("approved_by")) + "."))
                .list();
    }

    private static String terms(ResultSet row) throws SQLException {
        LocalDate before = row.getObject("end_date_before", LocalDate.class);
        LocalDate after = row.getObject("end_date_after", LocalDate.class);
        Long worth = row.getObject("value_before_pence", Long.class);
        Long worthNow = row.getObject("value_after_pence", Long.class);
        return Stream.of(
                        Objects.equals(before, after) ? "" : "last day from " + day(before) + " to " + day(after),
                        Objects.equals(worth, worthNow)
                                ? ""
                                : "value without VAT from " + money(worth) + " to " + money(worthNow))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("terms other than the last day and the value");
    }

    private List<Change> options(long contract) {
        return jdbc.sql("""
                        select number, months, state, settled_on
                          from extension_option
                         where contract_id = ? and settled_on is not null
                         order by number
                        """)
                .param(contract)
                .query((row, index) -> new Change(
                        row.getObject("settled_on", LocalDate.class),
                        "Option " + row.getInt("number") + " to extend by " + row.getInt("months") + " months "
                                + (row.getString("state").equals("EXERCISED") ? "was used" : "lapsed"),
                        ""))
                .list();
    }

    private List<Change> ends(long contract) {
        return jdbc.sql(
                        "select terminated_on, termination_reason from contract where id = ? and terminated_on is not null")
                .param(contract)
                .query((row, index) -> new Change(
                        row.getObject("terminated_on", LocalDate.class),
                        "The contract was ended early",
                        row.getString("termination_reason")))
                .list();
    }

    /** Why the value was changed may have to do with what tenders cost, and is not told here. */
    private List<Change> revaluations(String reference) {
        return jdbc.sql("""
                        select (changed_at at time zone 'Europe/London')::date as changed_on, old_ex_vat_pence,
                               new_ex_vat_pence, changed_by
                          from revaluation
                         where reference = ?
                         order by number
                        """)
                .param(reference)
                .query((row, index) -> new Change(
                        row.getObject("changed_on", LocalDate.class),
                        "Estimate without VAT from " + money(row.getObject("old_ex_vat_pence", Long.class)) + " to "
                                + money(row.getLong("new_ex_vat_pence")),
                        "Changed by " + people.of(row.getString("changed_by")) + "."))
                .list();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "no agreed day" : WrittenDate.of(day);
    }

    private static String money(@Nullable Long pence) {
        return pence == null ? "not recorded" : new Money(pence).toString();
    }
}
