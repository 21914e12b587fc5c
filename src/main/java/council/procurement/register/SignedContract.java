package council.procurement.register;

import council.procurement.rules.ContractKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was just signed, as it comes into the register.
 *
 * @param reference the cycle's reference, which the contract gets as well
 * @param subject what it is about
 * @param supplier with whom it is made
 * @param term when it runs
 * @param worth what it costs over the whole term
 * @param origin how it came about
 */
public record SignedContract(
        ContractReference reference,
        Subject subject,
        Supplier supplier,
        Term term,
        Contract.Worth worth,
        Origin origin) {

    /**
     * What it is about.
     *
     * @param title what it is called
     * @param description what is bought
     * @param department the department that needs it
     * @param category the council's category
     * @param kind what the law calls it
     * @param cpvCode CPV code, eight digits
     * @param cpvLabel its name
     */
    public record Subject(
            String title,
            String description,
            @Nullable String department,
            @Nullable String category,
            @Nullable ContractKind kind,
            @Nullable String cpvCode,
            @Nullable String cpvLabel) {}

    /**
     * With whom it is made.
     *
     * @param name its name
     * @param companyNumber Companies House number, eight characters
     * @param charityNumber charity number
     * @param postcode postcode
     * @param sme whether it is small or medium-sized; null if not known
     * @param vcse whether it is a voluntary, community or social enterprise; null if not known
     */
    public record Supplier(
            String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String postcode,
            @Nullable Boolean sme,
            @Nullable Boolean vcse) {}

    /**
     * When it runs.
     *
     * @param start first day
     * @param end last day without extensions
     * @param noticeDays days of notice it asks for; null if none is stated
     * @param optionMonths months of each option to extend it, in their order
     */
    public record Term(
            LocalDate start, LocalDate end, @Nullable Integer noticeDays, List<Integer> optionMonths) {

        public Term {
            optionMonths = List.copyOf(optionMonths);
        }

        /** The last day if every option is used. */
        public LocalDate latestEnd() {
            return afterOptions(optionMonths.size());
        }

        /** The last day once the first so many options are used. */
        LocalDate afterOptions(int used) {
            int months = optionMonths.stream()
                    .limit(used)
                    .mapToInt(Integer::intValue)
                    .sum();
            return end.plusDays(1).plusMonths(months).minusDays(1);
        }
    }

    /**
     * How it came about.
     *
     * @param underTheAct whether its procurement began under the Procurement Act 2023
     * @param openlyAdvertised whether everybody could tender
     * @param procedure how it was awarded, in words
     * @param owner user name of who answers for it
     */
    public record Origin(boolean underTheAct, boolean openlyAdvertised, String procedure, String owner) {}
}
