package council.procurement.step.tender;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of tenders.
 *
 * @param abnormallyLowPercent from how many per cent below the mean of all tenders a price is looked at as abnormally low; the
 *     Act names no figure (Procurement Act 2023 s19(3)(c))
 * @param answersLateWorkingDays how many working days after suppliers may ask no more corporate procurement chases answers
 */
@ConfigurationProperties("octant.tender")
record TenderProperties(
        @DefaultValue("25") int abnormallyLowPercent,
        @DefaultValue("2") int answersLateWorkingDays) {}
