/**
 * Everything about Camunda that is neither a delegate nor a task form: how the engine is set up and guarded, how process
 * models are deployed, and how a form's fields reach the domain.
 *
 * <p>Other packages see our own types ({@link council.procurement.engine.TaskForm}, {@link
 * council.procurement.engine.ProcessVariable}, ...); engine-internal classes are named in this package only, so that a
 * move to another distribution of the engine stays a change of one package.
 */
@NullMarked
package council.procurement.engine;

import org.jspecify.annotations.NullMarked;
