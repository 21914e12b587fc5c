package council.procurement.document.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fact that the law wants a document to say: a template that leaves it out, although it is known, is refused.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredBy {

    /** What follows the number of a regulation. */
    String REGULATIONS = " of the Procurement Regulations 2024";

    /** In which document it has to be said. */
    DocumentKind in();

    /** Where the law says so, as it stands in a sentence: “regulation 31(2)(e) of the Procurement Regulations 2024”. */
    String value();
}
