package council.procurement.document.writing;

import java.util.Iterator;
import java.util.List;

/** A fact that cannot be written as it stands, because it is made of others: what a template sees of it. */
sealed interface Fact {

    /** Several facts of one name, such as those of a bidder. */
    record Group(Record facts) implements Fact {

        /** @throws TemplateMistake always: only a template that writes it would ask for it */
        @Override
        public String toString() {
            throw new TemplateMistake("“" + facts.getClass().getSimpleName()
                    + "” is a group of facts; name one of them after a full stop: " + FactNames.of(facts) + ".");
        }
    }

    /** A list of facts. */
    record Rows(List<?> facts) implements Fact, Iterable<Object> {

        @Override
        public Iterator<Object> iterator() {
            return facts.stream().map(FactExpressions::seen).iterator();
        }

        /** @throws TemplateMistake always: only a template that writes it would ask for it */
        @Override
        public String toString() {
            throw new TemplateMistake("A list of facts cannot be written as a whole; go through it with th:each.");
        }
    }
}
