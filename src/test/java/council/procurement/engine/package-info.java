@NullMarked
package council.procurement.engine;

import org.jspecify.annotations.NullMarked;
