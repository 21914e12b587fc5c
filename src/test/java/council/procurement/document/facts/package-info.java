/** Tests of the facts of documents. */
@NullMarked
package council.procurement.document.facts;

import org.jspecify.annotations.NullMarked;
