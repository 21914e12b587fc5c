@NullMarked
package council.procurement.step.revaluation;

import org.jspecify.annotations.NullMarked;
