package council.procurement.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who approves something: so many people of each group, all of whom have to agree.
 *
 * <p>Source: each council's standing orders and scheme of delegation. The table {@code approvers} has Octant's defaults and
 * says of each row where it comes from; that key decisions are for elected members is SI 2012/2089 reg 8.
 *
 * @param seats how many people of each group, by the group's name in the table, such as {@code directors}; groups that are not
 *     asked are not in it. In the order of the table, from the service to the elected members
 */
public record Approvers(Map<String, Integer> seats) {

    /** The table's id. */
    public static final String TABLE = "approvers";

    private static final Map<String, String> WORDS = wordsOfGroups();

    public Approvers {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    }

    /**
     * Who approves it.
     *
     * @param valueExVat what it is worth without VAT, over the whole term
     * @param keyDecision whether it is a key decision, which people say
     * @throws IllegalStateException if the table has no row for that, or one with no approver
     */
    public static Approvers of(
            PolicyTables tables, ApprovalSubject subject, Money valueExVat, boolean keyDecision, RiskLevel risk) {
        Map<String, Object> row = tables.row(
                TABLE,
                Map.of(
                        "subject", subject.name(),
                        "value", valueExVat.inPounds(),
                        "keyDecision", keyDecision,
                        "risk", risk.name()));
        var seats = new LinkedHashMap<String, Integer>();
        for (String group : WORDS.keySet()) {
            int people = ((Number) row.getOrDefault(group, 0)).intValue();
            if (people > 0) {
                seats.put(group, people);
            }
        }
        if (seats.isEmpty()) {
            throw new IllegalStateException("The table " + TABLE + " lets nobody approve " + subject);
        }
        return new Approvers(seats);
    }

    /** The groups that the table may ask, by their names in it. */
    public static List<String> groups() {
        return List.copyOf(WORDS.keySet());
    }

    /** How many people approve it. */
    public int people() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The approvers in the middle of a sentence, such as <i>two directors, finance and legal services</i>. */
    public String words() {
        List<String> each = seats.entrySet().stream()
                .map(seat -> counted(WORDS.getOrDefault(seat.getKey(), seat.getKey()), seat.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        String last = each.remove(each.size() - 1);
        return each.isEmpty() ? last : String.join(", ", each) + " and " + last;
    }

    /** Teams are named as they are; of people there are one or more. */
    private static String counted(String words, int people) {
        String[] oneAndMore = words.split("\\|", 2);
        if (oneAndMore.length == 1) {
            return people == 1 ? words : people + " people of " + words;
        }
        return people == 1 ? oneAndMore[0] : (people == 2 ? "two" : people) + " " + oneAndMore[1];
    }

    private static Map<String, String> wordsOfGroups() {
        var words = new LinkedHashMap<String, String>();
        words.put("headsOfService", "a head of service|heads of service");
        words.put("directors", "a director|directors");
        words.put("finance", "finance");
        words.put("legal", "legal services");
        words.put("corporateProcurement", "corporate procurement");
        words.put("members", "an elected member|elected members");
        return Collections.unmodifiableMap(words);
    }
}
