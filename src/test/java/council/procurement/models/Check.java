package council.procurement.models;

import java.util.stream.Stream;

/** Something that holds for all models and what lies beside them. */
interface Check {

    /**
     * Where it does not hold.
     *
     * @return a sentence for each, beginning with the file and the element
     */
    Stream<String> findings(Library library, CodeBehind code);
}
