/** Tests of the demonstration. */
@NullMarked
package council.procurement.demo;

import org.jspecify.annotations.NullMarked;
