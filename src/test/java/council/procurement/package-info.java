@NullMarked
package council.procurement;

import org.jspecify.annotations.NullMarked;
