package council.procurement.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what the pipeline reckons. No source says how long a procurement takes; these are Octant's defaults.
 *
 * @param horizonMonths months ahead that the pipeline shows, unless asked for others; 18 as in the Procurement Act 2023 s93
 * @param leadWeeksAbove weeks from the tender notice to the first day of a contract above its threshold
 * @param leadWeeksBelow the same for one below
 */
@ConfigurationProperties("octant.pipeline")
record PipelineProperties(
        @DefaultValue("18") int horizonMonths,
        @DefaultValue("26") int leadWeeksAbove,
        @DefaultValue("14") int leadWeeksBelow) {}
