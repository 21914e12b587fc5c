/** Documents of a case: what people upload, and what Octant writes from the case by templates that a council can edit. */
@NullMarked
package council.procurement.document;

import org.jspecify.annotations.NullMarked;
