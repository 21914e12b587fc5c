/** Tests of who may do what. */
@NullMarked
package council.procurement.security;

import org.jspecify.annotations.NullMarked;
