package council.procurement.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, without a password, for those whom the identity provider signs in, and keeps them as it says. */
@Component
@Profile("sso")
class SsoAccounts {

    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final GroupMembers members;
    private final Turns turns;
    private final Clock clock;

    SsoAccounts(JdbcClient jdbc, IdentityService identities, GroupMembers members, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.members = members;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * What the identity provider says of somebody.
     *
     * @param issuer which provider
     * @param subject what it knows them by, for good
     * @param name what they are called there
     * @param firstName given name; null where it says none
     * @param lastName family name; null where it says none
     * @param email work address; null where it says none
     */
    record Said(
            String issuer,
            String subject,
            String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email) {}

    /**
     * Brings the account to what is said, and makes it if there is none; it belongs to these groups and no others.
     *
     * @return the user name, which stays the one of the first sign-in
     * @throws SsoRefusedException if somebody else has that user name
     */
    @Transactional
    String establish(Said said, Set<StaffGroup> groups) {
        turns.take("foundations");
        Optional<String> known = find(said);
        String person = known.orElse(said.name());
        User user = identities.createUserQuery().userId(person).singleResult();
        if (known.isEmpty()) {
            if (user != null || isTaken(person)) {
                throw new SsoRefusedException(SsoRefusal.NAME_TAKEN);
            }
            remember(said);
        }
        if (user == null) {
            user = identities.newUser(person);
        }
        user.setFirstName(said.firstName());
        user.setLastName(said.lastName());
        user.setEmail(said.email());
        identities.saveUser(user);
        join(person, groups);
        jdbc.sql("update sso_person set signed_in = ? where person = ?")
                .params(Timestamp.from(clock.instant()), person)
                .update();
        return person;
    }

    /** Takes somebody out of all groups if the identity provider has signed them in before; else does nothing. */
    @Transactional
    void leaveAllGroups(Said said) {
        turns.take("foundations");
        find(said).ifPresent(person -> join(person, EnumSet.noneOf(StaffGroup.class)));
    }

    private void join(String person, Set<StaffGroup> groups) {
        Set<StaffGroup> now = members.groupsOf(person);
        now.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identities.deleteMembership(person, group.id()));
        groups.stream()
                .filter(group -> !now.contains(group))
                .forEach(group -> identities.createMembership(person, group.id()));
    }

    private Optional<String> find(Said said) {
        return jdbc.sql("select person from sso_person where issuer = ? and subject = ?")
                .params(said.issuer(), said.subject())
                .query(String.class)
                .optional();
    }

    /** An account may have been removed, but what it did stands under its name. */
    private boolean isTaken(String person) {
        return jdbc.sql("select exists (select from sso_person where lower(person) = lower(:person))"
                        + " or exists (select from act_id_user where lower(id_) = lower(:person))")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private void remember(Said said) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into sso_person (issuer, subject, person, made_at, signed_in) values (?, ?, ?, ?, ?)")
                .params(said.issuer(), said.subject(), said.name(), now, now)
                .update();
    }
}
