@NullMarked
package council.procurement.step.management;

import org.jspecify.annotations.NullMarked;
