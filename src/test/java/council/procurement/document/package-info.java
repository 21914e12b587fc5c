/** Tests of documents. */
@NullMarked
package council.procurement.document;

import org.jspecify.annotations.NullMarked;
