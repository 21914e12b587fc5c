/** Tests of notices. */
@NullMarked
package council.procurement.notice;

import org.jspecify.annotations.NullMarked;
