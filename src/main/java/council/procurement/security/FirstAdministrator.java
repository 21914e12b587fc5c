package council.procurement.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from the settings, and never from a page: the engine's set-up page would let whoever
 * comes first become one (CVE-2026-77226).
 */
@Component
class FirstAdministrator {

    private final StaffAccounts accounts;
    private final Account account;

    FirstAdministrator(StaffAccounts accounts, Account account) {
        this.accounts = accounts;
        this.account = account;
    }

    void establish() {
        if (account.id() != null && account.password() != null) {
            accounts.establish(new StaffAccounts.Account(
                    account.id(), "First", "Administrator", null, account.password(), StaffGroup.ADMINISTRATORS));
        }
    }

    /**
     * The first administrator.
     *
     * @param id the user name; none is made where it is not given
     * @param password the password to start with
     */
    @ConfigurationProperties("octant.administrator")
    record Account(@Nullable String id, @Nullable String password) {}
}
