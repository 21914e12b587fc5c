/** {@code bpmn/contract/extension-option.bpmn}: an option to extend is used or given up knowingly. */
@NullMarked
package council.procurement.contract.option;

import org.jspecify.annotations.NullMarked;
