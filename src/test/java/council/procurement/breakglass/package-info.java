/** Tests of break-glass reads. */
@NullMarked
package council.procurement.breakglass;

import org.jspecify.annotations.NullMarked;
