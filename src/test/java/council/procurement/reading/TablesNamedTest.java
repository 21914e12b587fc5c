package council.procurement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables a statement reads and writes. */
class TablesNamedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from lot where reference = ? order by number | lot | ",
                "select d.kind from contract_date d join contract c on c.id = d.contract_id | contract_date contract | ",
                "select 1 from a left join B on b.x = a.x union all select 2 from only c | a b c | ",
                "select exists (select 1 from notice_content where obligation_id = ?) | notice_content | ",
                "insert into lot (reference, number) values (?, ?) | | lot",
                "insert into lot (reference) select reference from procurement | procurement | lot",
                "INSERT INTO lot (reference) values (?) on conflict (reference) do update set number = 1 | | lot set",
                "update contract c set tier = ? from tier_score s where s.contract_id = c.id | tier_score | contract",
                "delete from lot where reference = ? returning number | lot | lot",
                "with gone as (delete from old_lot returning *) insert into lot select * from gone | old_lot gone | old_lot lot",
                "merge into lot using other on lot.a = other.a when matched then update set x = 1 | | lot set",
                "truncate table lot | | lot",
                "select nextval('cycle_number') | | "
            })
    void tablesAreTakenFromTheText(String sql, String read, String written) {
        TablesNamed named = TablesNamed.in(sql);

        assertThat(named.read()).isEqualTo(words(read));
        assertThat(named.written()).isEqualTo(words(written));
        assertThat(named.waits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from lot where reference = ? for update",
                "select * from lot for no key update skip locked",
                "select * from lot FOR SHARE",
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "lock table lot in exclusive mode"
            })
    void statementsThatWaitForOthersAreKnown(String sql) {
        assertThat(TablesNamed.in(sql).waits()).isTrue();
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
