/** Break-glass: how somebody reads confidential facts of a case that are not theirs to read, in an emergency and on record. */
@NullMarked
package council.procurement.breakglass;

import org.jspecify.annotations.NullMarked;
