/** Tests of what the law says of notices. */
@NullMarked
package council.procurement.rules.notices;

import org.jspecify.annotations.NullMarked;
