@NullMarked
package council.procurement.step.debrief;

import org.jspecify.annotations.NullMarked;
