/**
 * Small violations of the architecture, each of which {@code PlantedArchitectureTest} expects to be found. None of it is a
 * bean, and nothing uses it.
 */
@NullMarked
package council.procurement.architecture.planted;

import org.jspecify.annotations.NullMarked;
