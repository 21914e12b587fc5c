package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How passwords are kept, and how those kept before come along. */
@OctantTest
class PasswordsTest {

    private static final String LONG = "Aa1-".repeat(30);

    @LocalServerPort
    private int port;

    @Autowired
    private Strangers strangers;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void passwordsAreKeptAsBcryptHashes() {
        String person = strangers.called("hashed");

        assertThat(kept(person)).matches("\\{BCRYPT}\\$2a\\$04\\$.{53}");
        assertThat(signsIn(person, Caller.PASSWORD)).isTrue();
        assertThat(signsIn(person, Caller.PASSWORD + " ")).isFalse();
    }

    @Test
    void ofALongPasswordEveryCharacterCounts() {
        String person = strangers.called("thorough");
        choose(person, LONG);

        assertThat(identities.checkPassword(person, LONG)).isTrue();
        assertThat(identities.checkPassword(person, LONG.substring(1) + "b")).isFalse();
    }

    @Test
    void hashOfTheFormerKindIsKnownAndMadeAnewAtTheNextSignIn() {
        String person = strangers.called("old-hand");
        String former = keepAsBefore(person);

        assertThat(signsIn(person, "not this one")).isFalse();
        assertThat(kept(person)).isEqualTo(former);

        jdbc.sql("update act_id_user set attempts_ = 0, lock_exp_time_ = null where id_ = ?")
                .param(person)
                .update();
        assertThat(signsIn(person, Caller.PASSWORD)).isTrue();
        assertThat(kept(person)).startsWith("{BCRYPT}$2a$04$");
        assertThat(signsIn(person, Caller.PASSWORD)).isTrue();
    }

    @Test
    void formerHashOfAPasswordThatIsNotAllowedTodayStays() {
        String person = strangers.called("old-hand-short");
        String former = keepAsBefore(person, "short");

        assertThat(signsIn(person, "short")).isTrue();
        assertThat(kept(person)).isEqualTo(former);
    }

    @Test
    void changedPasswordIsForgottenAtOnce() {
        String person = strangers.called("changes-mind");
        assertThat(callsAs(person)).isEqualTo(200);
        assertThat(callsAs(person)).isEqualTo(200);

        choose(person, LONG);

        assertThat(callsAs(person)).isEqualTo(401);
    }

    @Test
    void lockedAccountIsLockedForWhoGaveTheRightPasswordJustBefore() {
        String person = strangers.called("locked-out");
        assertThat(callsAs(person)).isEqualTo(200);

        jdbc.sql("update act_id_user set attempts_ = 10, lock_exp_time_ = null where id_ = ?")
                .param(person)
                .update();

        assertThat(callsAs(person)).isEqualTo(401);
    }

    @Test
    void accountWithoutAPasswordTakesNone() {
        String person = strangers.called("no-password");
        jdbc.sql("update act_id_user set pwd_ = null, salt_ = null where id_ = ?")
                .param(person)
                .update();

        assertThat(signsIn(person, "")).isFalse();
        assertThat(signsIn(person, "null")).isFalse();
        assertThat(callsAs(person)).isEqualTo(401);
    }

    @Test
    void passwordIsRememberedAsLongAsIsSetAndForOneHashOfOnePersonOnly() {
        var properties = new SignInProperties(4, Duration.ofMinutes(5));
        var clock = new StandingClock();
        var recent = new RecentPasswords(properties, clock);
        recent.add("jo", "secret", "hash");

        assertThat(recent.have("jo", "secret", "hash")).isTrue();
        assertThat(recent.have("jo", "Secret", "hash")).isFalse();
        assertThat(recent.have("jo", "secret", "another hash")).isFalse();
        assertThat(recent.have("jim", "secret", "hash")).isFalse();

        clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(recent.have("jo", "secret", "hash")).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(recent.have("jo", "secret", "hash")).isFalse();
    }

    @Test
    void hashMadeAtLessCostIsOutdated() {
        var cheap = new PasswordHash(new SignInProperties(4, Duration.ZERO));
        var dear = new PasswordHash(new SignInProperties(5, Duration.ZERO));
        String kept = "{BCRYPT}" + cheap.of("secret");

        assertThat(cheap.isOutdated(kept)).isFalse();
        assertThat(dear.isOutdated(kept)).isTrue();
        assertThat(dear.isOutdated("{SHA-512}abc")).isTrue();
    }

    private boolean signsIn(String person, String password) {
        return Caller.anonymous(port)
                .signIn(person, password)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith(":" + port + "/");
    }

    /** What a program is answered that asks for what is for everybody, with a user name and a password. */
    private int callsAs(String person) {
        return Caller.anonymous(port).callAs(person, "GET", "/register").statusCode();
    }

    private void choose(String person, String password) {
        User user = identities.createUserQuery().userId(person).singleResult();
        user.setPassword(password);
        identities.saveUser(user);
    }

    private String kept(String person) {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String keepAsBefore(String person) {
        return keepAsBefore(person, Caller.PASSWORD);
    }

    /** As the engine does it by itself: one round of SHA-512 over password and salt. */
    private String keepAsBefore(String person, String password) {
        String salt = jdbc.sql("select salt_ from act_id_user where id_ = ?")
                .param(person)
                .query(String.class)
                .single();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-512").digest((password + salt).getBytes(StandardCharsets.UTF_8));
            String former = "{SHA-512}" + Base64.getEncoder().encodeToString(digest);
            jdbc.sql("update act_id_user set pwd_ = ? where id_ = ?")
                    .params(former, person)
                    .update();
            return former;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands where it is put. */
    private static final class StandingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
