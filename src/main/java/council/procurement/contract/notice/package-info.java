/** {@code bpmn/contract/notice-period.bpmn}: the supplier is given notice in time. */
@NullMarked
package council.procurement.contract.notice;

import org.jspecify.annotations.NullMarked;
