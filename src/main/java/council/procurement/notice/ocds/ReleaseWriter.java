package council.procurement.notice.ocds;

import council.procurement.register.BackgroundWork;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks in the background for what the register has to tell: soon after anything was written to its tables, as PostgreSQL
 * counts it, and now and then in any case. Looking takes a twentieth of its time at the most.
 */
@Service
public class ReleaseWriter extends BackgroundWork {

    private static final long ASK_EVERY_SECONDS = 3;
    private static final long LOOK_AT_LEAST_EVERY = TimeUnit.MINUTES.toNanos(5);
    private static final int REST = 19;

    private final RegisterReleases releases;
    private final JdbcClient jdbc;

    private long writtenBefore = -1;
    private long lookedAt = System.nanoTime();
    private long lookTook;

    ReleaseWriter(RegisterReleases releases, JdbcClient jdbc) {
        super(
                "releases",
                ASK_EVERY_SECONDS,
                "What the register has to tell cannot be published as open data at the moment");
        this.releases = releases;
        this.jdbc = jdbc;
    }

    @Override
    protected void round() {
        long written = written();
        long since = System.nanoTime() - lookedAt;
        boolean due = written != writtenBefore ? since > REST * lookTook : since > LOOK_AT_LEAST_EVERY;
        if (due) {
            long begin = System.nanoTime();
            tell();
            writtenBefore = written;
            lookedAt = System.nanoTime();
            lookTook = lookedAt - begin;
        }
    }

    /** A number that is another one after anything was written that the view {@code ocds_source} reads. */
    private long written() {
        return jdbc.sql("""
                        select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint
                          from pg_stat_all_tables
                         where schemaname = current_schema()
                           and relname in ('contract', 'organisation', 'variation', 'extension_option', 'cycle',
                                           'notice_obligation', 'ocds_process', 'withheld_value')
                        """).query(Long.class).single();
    }

    /** Tells all that there is to tell. What follows from it, such as that a contract has a successor, comes next time. */
    public void tell() {
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            last = releases.tellSome(last.get());
        }
    }
}
