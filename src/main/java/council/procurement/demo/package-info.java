/** What a visitor finds who starts Octant without any settings: people, a small made-up portfolio, a clock to move. */
@NullMarked
package council.procurement.demo;

import org.jspecify.annotations.NullMarked;
