package council.procurement.sourcing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The Common Procurement Vocabulary: 9,454 codes with English labels, as the Publications Office of the European Union
 * publishes it (Regulation (EC) 213/2008). Made at build and never changed while Octant runs.
 */
@Component
public final class CpvCodes {

    private static final Pattern CODE = Pattern.compile("\\s*(\\d{8})(?:-\\d)?\\s*");

    private final Map<String, CpvCode> codes;
    private final CpvSearch search;

    public CpvCodes() {
        codes = Collections.unmodifiableMap(CpvList.read());
        search = new CpvSearch(codes.values());
    }

    /** All codes, in their order. */
    public Collection<CpvCode> all() {
        return codes.values();
    }

    /** The 45 codes above which there is none, in their order. */
    public List<CpvCode> divisions() {
        return codes.values().stream().filter(code -> code.parent() == null).toList();
    }

    /**
     * The code that somebody wrote.
     *
     * @param written eight digits, with or without the check digit as in 77310000-6, which is not checked
     * @return empty if it is not written like a code, or if there is no such code
     */
    public Optional<CpvCode> find(String written) {
        Matcher code = CODE.matcher(written);
        return code.matches() ? Optional.ofNullable(codes.get(code.group(1))) : Optional.empty();
    }

    /**
     * The codes of which the label has all of these words, or words that begin with them, in either number and in British
     * or American spelling. Digits find the codes that begin with them; all eight, that code and those below it.
     *
     * @param most how many at most
     * @return the best first; empty if nothing is found or asked for
     */
    public List<CpvCode> search(String words, int most) {
        return search.find(words).limit(most).toList();
    }

    /** The codes above one, from its division down; empty for a division. */
    public List<CpvCode> ancestors(CpvCode code) {
        var above = new ArrayDeque<CpvCode>();
        String next = code.parent();
        while (next != null) {
            CpvCode parent = Objects.requireNonNull(codes.get(next));
            above.addFirst(parent);
            next = parent.parent();
        }
        return List.copyOf(above);
    }
}
