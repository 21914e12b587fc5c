/** What happened, for good: the append-only account of every act, by whom, when, and from which task. */
@NullMarked
package council.procurement.timeline;

import org.jspecify.annotations.NullMarked;
