package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's set-up page makes whoever comes first an administrator (CVE-2026-77226). Octant has none. */
@OctantTest
class SetupPageTest {

    private static final String CREATE = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER = """
            {"profile": {"id": "intruder", "firstName": "Ivo", "lastName": "Intruder", "email": "i@example.com"},
             "credentials": {"password": "Octant-demo-1"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Test
    void nobodySetsUpAnAdministratorWhileThereIsOne() {
        assertThat(administrators()).isNotEmpty();

        assertNobodyGetsIn();
    }

    @Test
    void nobodySetsUpAnAdministratorWhileThereIsNone() {
        List<User> before = administrators();
        before.forEach(user -> identities.deleteMembership(user.getId(), StaffGroup.ADMINISTRATORS.id()));
        try {
            assertThat(administrators()).isEmpty();

            assertNobodyGetsIn();
        } finally {
            before.forEach(user -> identities.createMembership(user.getId(), StaffGroup.ADMINISTRATORS.id()));
        }
    }

    private void assertNobodyGetsIn() {
        long users = identities.createUserQuery().count();
        Caller anonymous = Caller.anonymous(port);
        Caller officer = Caller.signedIn(port, "officer", "tasklist");

        HttpResponse<String> page = anonymous.get("/camunda/app/admin/default/setup/");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(anonymous.call("POST", CREATE, INTRUDER).statusCode()).isEqualTo(401);
        assertThat(officer.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(officer.call("POST", CREATE, INTRUDER).statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().count()).isEqualTo(users);
    }

    private List<User> administrators() {
        return identities
                .createUserQuery()
                .memberOfGroup(StaffGroup.ADMINISTRATORS.id())
                .list();
    }
}
