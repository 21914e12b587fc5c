package council.procurement.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether something may be published elsewhere than on the central digital platform: only once it is there.
 *
 * <p>Source: Procurement Regulations 2024 reg 5(11). The view {@code notice_held_back} has the references for which it may not.
 */
@Repository
public class NoticePublicity {

    private final JdbcClient jdbc;

    NoticePublicity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether what the contract's details notice says may be published elsewhere, as on the council's own register. */
    public boolean mayBePublishedElsewhere(String reference) {
        return !jdbc.sql("select exists (select 1 from notice_held_back where reference = ?)")
                .param(reference)
                .query(Boolean.class)
                .single();
    }
}
