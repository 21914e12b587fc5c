package council.procurement.demo;

import static council.procurement.security.StaffGroup.*;

import council.procurement.security.Person;
import council.procurement.security.StaffAccounts;
import council.procurement.security.StaffAccounts.Account;
import council.procurement.security.StaffGroup;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Made-up people, one or two of each group. */
@Component
@Profile("!production")
@Order(10)
class DemoPeople implements ApplicationRunner {

    /** The password of all of them. */
    static final String PASSWORD = "Octant-demo-1";

    private static final List<Account> PEOPLE = List.of(
            person("officer", "Olive", "Oakley", PROCURING_OFFICERS),
            person("officer2", "Omar", "Ostler", PROCURING_OFFICERS),
            person("procurement", "Priya", "Pemberton", CORPORATE_PROCUREMENT),
            person("contracts", "Cora", "Calloway", CONTRACT_MANAGERS),
            person("evaluator1", "Edith", "Eastwood", EVALUATORS),
            person("evaluator2", "Emeka", "Ellis", EVALUATORS),
            person("evaluator3", "Erin", "Eversley", EVALUATORS),
            person("moderator", "Moses", "Merriweather", MODERATORS),
            person("finance", "Fatima", "Fairbairn", FINANCE),
            person("legal", "Leo", "Lockhart", LEGAL),
            person("head", "Hannah", "Hollis", HEADS_OF_SERVICE),
            person("director", "Dafydd", "Drummond", DIRECTORS),
            person("director2", "Dorothea", "Dalrymple", DIRECTORS),
            person("board", "Bea", "Bancroft", INSOURCING_BOARD),
            person("member", "Miriam", "Mountford", MEMBERS),
            person("manager", "Marcus", "Marlowe", MANAGERS),
            person("auditor", "Anjali", "Ashworth", AUDITORS),
            person("admin", "Ada", "Abernathy", ADMINISTRATORS));

    private final StaffAccounts accounts;

    DemoPeople(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    private static Account person(String id, String first, String last, StaffGroup group) {
        return new Account(id, first, last, id + "@council.example", PASSWORD, group);
    }

    /** One of them, as signed in. */
    static Person called(String id) {
        return PEOPLE.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Person(one.id(), Set.of(one.group().id())))
                .orElseThrow(() -> new IllegalArgumentException("There is nobody called " + id));
    }

    /** All who belong to one of the groups, as signed in. */
    static List<Person> of(Collection<String> groups) {
        return PEOPLE.stream()
                .filter(one -> groups.contains(one.group().id()))
                .map(one -> called(one.id()))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PEOPLE.forEach(accounts::establish);
    }
}
