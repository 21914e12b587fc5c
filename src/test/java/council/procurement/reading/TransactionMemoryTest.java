package council.procurement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction reads again, and what it takes from memory. */
@OctantTest
class TransactionMemoryTest {

    private static final String NAMES = "select name from supplier where name like ? order by name";

    private final String mark = "Memory " + UUID.randomUUID();

    @Autowired
    private TransactionMemory memory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void oneSupplier() {
        add("A");
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from supplier where name like ?").param(mark + "%").update();
    }

    @Test
    void sameIsReadOnceInATransaction() {
        in(() -> {
            assertThat(names()).hasSize(1);
            CompletableFuture.runAsync(() -> add("B")).join();
            assertThat(names()).as("what somebody else added meanwhile").hasSize(1);
        });
        add("C");
        in(() -> assertThat(names())
                .as("nothing is kept from one transaction to the next")
                .hasSize(3));
    }

    @Test
    void memoryBeginsAnewWhenAnotherTransactionRanInBetween() {
        in(() -> {
            assertThat(names()).hasSize(1);
            elsewhere(() -> {
                add("B");
                assertThat(names()).hasSize(2);
            });
            assertThat(names()).hasSize(2).isSameAs(names());
        });
    }

    @Test
    void outsideATransactionNothingIsKept() {
        assertThat(names()).hasSize(1).isNotSameAs(names());
    }

    @Test
    void whatItWritesIsReadAnew() {
        in(() -> {
            assertThat(names()).hasSize(1);
            add("B");
            assertThat(names()).hasSize(2);
            jdbc.sql("update supplier set name = name || ' Ltd' where name = :name")
                    .param("name", mark + "B")
                    .update();
            assertThat(names()).containsExactly(mark + "A", mark + "B Ltd");
            jdbc.sql("delete from supplier where name like ? returning id")
                    .param(mark + "B%")
                    .query(Long.class)
                    .list();
            assertThat(names()).hasSize(1);
            template.batchUpdate(
                    "insert into supplier (name, name_key) values (?, ?)",
                    List.of(new Object[] {mark + "D", mark + "d"}, new Object[] {mark + "E", mark + "e"}));
            assertThat(names()).hasSize(3);
        });
    }

    @Test
    void otherTablesDoNotMatter() {
        in(() -> {
            List<String> before = names();
            jdbc.sql("update procurement set title = title where false").update();
            jdbc.sql("select count(*) from supplier").query(Long.class).single();
            assertThat(names()).isSameAs(before);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_advisory_xact_lock(7), 1",
                "select id from supplier where false for update",
                "select 1 from procurement_hold where false for share"
            })
    void afterWaitingForOthersAllIsReadAnew(String waits) {
        in(() -> {
            List<String> before = names();
            template.queryForList(waits);
            assertThat(names()).isNotSameAs(before).isEqualTo(before);
        });
    }

    @Test
    void whatIsNotKnownForgetsAll() {
        in(() -> {
            List<String> before = names();
            template.execute("select 1");
            List<String> after = names();
            assertThat(after).isNotSameAs(before);
            template.execute(Connection::isClosed);
            assertThat(names()).isNotSameAs(after);
        });
    }

    @Test
    void failedWriteForgetsToo() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            names();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("update supplier set name = null, nothing = 1")
                            .update());
            assertThatExceptionOfType(DataAccessException.class)
                    .as("nothing is answered from memory in a transaction that has failed")
                    .isThrownBy(this::names);
            status.setRollbackOnly();
        });
    }

    @Test
    void arraysCountByWhatIsInThem() {
        String sql = "select name from supplier where name = any(?)";
        in(() -> {
            List<String> first = memory.list(sql, String.class, (Object) new String[] {mark + "A"});
            assertThat(memory.list(sql, String.class, (Object) new String[] {mark + "A"}))
                    .isSameAs(first)
                    .hasSize(1);
            assertThat(memory.list(sql, String.class, (Object) new String[] {mark + "B"}))
                    .isEmpty();
        });
    }

    @Test
    void memoryHasAnEnd() {
        in(() -> {
            List<String> first = names();
            for (int other = 0; other < 300; other++) {
                memory.list(NAMES, String.class, "nobody " + other);
            }
            assertThat(names()).isNotSameAs(first).isEqualTo(first);
        });
    }

    @Test
    void oneRowAndNone() {
        String one = "select name from supplier where name = ?";
        assertThat(memory.optional(one, String.class, mark + "A")).hasValue(mark + "A");
        assertThat(memory.optional(one, String.class, mark + "Z")).isEmpty();
        assertThat(memory.optional("select cast(null as text) from supplier where name = ?", String.class, mark + "A"))
                .isEmpty();
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> memory.single(one, String.class, mark + "Z"));
        add("B");
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> memory.optional(NAMES, String.class, mark + "%"));
    }

    private List<@Nullable String> names() {
        return memory.list(NAMES, String.class, mark + "%");
    }

    private void add(String letter) {
        jdbc.sql("insert into supplier (name, name_key) values (?, ?)")
                .params(mark + letter, (mark + letter).toLowerCase(Locale.ROOT))
                .update();
    }

    private void in(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void elsewhere(Runnable work) {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> work.run());
    }
}
