package council.procurement.web;

import council.procurement.register.ContractReference;
import council.procurement.report.Pipeline.Entry;
import council.procurement.report.PipelineColumn;
import org.jspecify.annotations.Nullable;

/**
 * A procurement to come, as a line of the page.
 *
 * @param reference its reference
 * @param title what is to be bought
 * @param department who is responsible
 * @param category its category; a dash if it has none
 * @param notice when it is to be advertised
 * @param engaged until when suppliers are asked beforehand; null where they are not, or that is not known
 * @param starts when the contract is to begin
 * @param value the estimate without VAT; of a procurement that has its mandate, between which amounts it lies
 * @param incVat the estimate including VAT; a dash where it is not known
 * @param above whether it goes above its threshold
 * @param basis why it is in the pipeline
 * @param follows the contract it follows; null for none
 * @param followsAddress where that contract's page is; null for none
 */
record PipelineLine(
        String reference,
        String title,
        String department,
        String category,
        String notice,
        @Nullable String engaged,
        String starts,
        String value,
        String incVat,
        String above,
        String basis,
        @Nullable String follows,
        @Nullable String followsAddress) {

    static PipelineLine of(Entry entry) {
        String follows = entry.get(PipelineColumn.FOLLOWS) instanceof String reference ? reference : null;
        return new PipelineLine(
                words(entry, PipelineColumn.REFERENCE),
                words(entry, PipelineColumn.TITLE),
                words(entry, PipelineColumn.DEPARTMENT),
                words(entry, PipelineColumn.CATEGORY),
                words(entry, PipelineColumn.NOTICE),
                entry.get(PipelineColumn.MARKET_ENGAGEMENT) == null
                        ? null
                        : words(entry, PipelineColumn.MARKET_ENGAGEMENT),
                words(entry, PipelineColumn.START),
                words(
                        entry,
                        entry.get(PipelineColumn.VALUE_BAND) == null
                                ? PipelineColumn.VALUE_EX_VAT
                                : PipelineColumn.VALUE_BAND),
                words(entry, PipelineColumn.VALUE_INC_VAT),
                words(entry, PipelineColumn.ABOVE_THRESHOLD),
                words(entry, PipelineColumn.BASIS),
                follows,
                follows == null ? null : RegisterAddress.of(new ContractReference(follows)));
    }

    private static String words(Entry entry, PipelineColumn column) {
        return PublishedFact.words(entry.get(column));
    }
}
