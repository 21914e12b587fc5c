/** Tests of the documents that Octant writes. */
@NullMarked
package council.procurement.document.writing;

import org.jspecify.annotations.NullMarked;
