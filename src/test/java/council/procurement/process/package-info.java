/** What tests of process models share: time travel, people at their tasks, coverage of models. */
@NullMarked
package council.procurement.process;

import org.jspecify.annotations.NullMarked;
