package council.procurement.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has read. */
final class Recollection implements TransactionSynchronization {

    /** Who asks for more than this goes through the register as a whole, and asks nothing twice. */
    private static final int MOST = 256;

    private final Map<Question, Answer> answers = new HashMap<>();

    private Recollection() {}

    /**
     * What was asked.
     *
     * @param sql the statement
     * @param parameters its parameters, in order
     */
    record Question(String sql, List<@Nullable Object> parameters) {

        /** Arrays among the parameters count by what is in them. */
        static Question of(String sql, @Nullable Object... parameters) {
            return new Question(
                    sql,
                    Arrays.stream(parameters)
                            .<@Nullable Object>map(one -> one instanceof Object[] many ? List.of(many) : one)
                            .toList());
        }
    }

    private record Answer(Set<String> tables, List<?> rows) {}

    /** What the transaction that runs has read, which begins with this if it has read nothing; null outside a transaction. */
    static @Nullable Recollection ofTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Recollection begun = begun();
        if (begun != null) {
            return begun;
        }
        var first = new Recollection();
        TransactionSynchronizationManager.bindResource(Recollection.class, first);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /** What the transaction that runs has read; null if it has read nothing. */
    static @Nullable Recollection begun() {
        return (Recollection) TransactionSynchronizationManager.getResource(Recollection.class);
    }

    /** The answer to the question; null if it is not known. */
    @SuppressWarnings("unchecked")
    <T> @Nullable List<T> answer(Question question) {
        Answer answer = answers.get(question);
        return answer == null ? null : (List<T>) answer.rows();
    }

    void keep(Question question, List<?> rows) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, new Answer(TablesNamed.in(question.sql()).read(), rows));
    }

    /**
     * Forgets what the transaction that runs has read and is no longer so, now that a statement was executed.
     *
     * @param sql the statement; null if it is not known, after which nothing is sure
     */
    static void executed(@Nullable String sql) {
        Recollection begun = begun();
        if (begun != null && !begun.answers.isEmpty()) {
            begun.forget(sql == null ? null : TablesNamed.in(sql));
        }
    }

    private void forget(@Nullable TablesNamed tables) {
        if (tables == null || tables.waits()) {
            answers.clear();
        } else if (!tables.written().isEmpty()) {
            answers.values().removeIf(answer -> !Collections.disjoint(answer.tables(), tables.written()));
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Recollection.class);
    }

    /** Another transaction ran meanwhile, and may have written. */
    @Override
    public void resume() {
        answers.clear();
        TransactionSynchronizationManager.bindResource(Recollection.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Recollection.class);
    }
}
