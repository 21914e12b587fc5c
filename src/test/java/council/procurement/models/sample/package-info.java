/** The code behind the sample model on which the checks of all models are tried. No application has these beans. */
@NullMarked
package council.procurement.models.sample;

import org.jspecify.annotations.NullMarked;
