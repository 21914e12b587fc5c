/** Publications of the register and of the pipeline: drafted before a quarter ends, checked, and kept as snapshots. */
@NullMarked
package council.procurement.report.publication;

import org.jspecify.annotations.NullMarked;
