/** The procurement file: all that is known of one cycle or contract, as far as whoever reads it may know it. */
@NullMarked
package council.procurement.file;

import org.jspecify.annotations.NullMarked;
