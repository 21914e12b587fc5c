package council.procurement.rules.catalogue;

/**
 * Something wrong with what a rule was given.
 *
 * @param input the name of the input
 * @param reason what is wrong with it, after its name: “is missing”
 * @param remedy what to do: “Give a day …”
 */
public record Fault(String input, String reason, String remedy) {

    /** The same as one sentence or two. */
    public String sentence() {
        return "“" + input + "” " + reason + ". " + remedy + ".";
    }
}
