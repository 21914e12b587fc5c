package council.procurement.sourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of participation and the terms of a tender.
 *
 * @param suitabilityStage whether suppliers are assessed before they may tender (Procurement Act 2023 s85)
 * @param conditions conditions of participation, one per line, each proportionate (s22)
 * @param paymentDays days in which invoices are paid, at most 30 (s68, s88)
 * @param exitPlan what the supplier does towards the end of the contract
 * @param stepIn when and how the council may step in, or why it need not
 * @param smeBarriers barriers to small and medium-sized enterprises, and what is done about them (s12(4), s86)
 * @param policyStatement what follows from the National Procurement Policy Statement (s13); null for a call-off, to which it
 *     does not apply
 */
public record TenderTerms(
        boolean suitabilityStage,
        String conditions,
        int paymentDays,
        String exitPlan,
        String stepIn,
        String smeBarriers,
        @Nullable PolicyStatement policyStatement) {

    /** The conditions of participation one by one, in their order. A line that asks for nothing is one of them. */
    public List<String> eachCondition() {
        return conditions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * What follows from the three priorities of the National Procurement Policy Statement of February 2025.
     *
     * @param growth from the first: economic growth, small enterprises, good jobs, innovation
     * @param missions from the second: social and economic value for the government's missions
     * @param capability from the third: the right commercial capability
     */
    public record PolicyStatement(String growth, String missions, String capability) {}
}
