/**
 * What reaches people who are not looking: a summary of their tasks by e-mail each working day, a mail at once for what is
 * about to lapse, and calendars. Whatever leaves says references and names of tasks, never a figure, a supplier or a title.
 */
@NullMarked
package council.procurement.reminder;

import org.jspecify.annotations.NullMarked;
