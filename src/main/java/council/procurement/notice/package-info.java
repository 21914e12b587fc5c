/** Which notices are due and why, their drafts, and their publication. */
@NullMarked
package council.procurement.notice;

import org.jspecify.annotations.NullMarked;
