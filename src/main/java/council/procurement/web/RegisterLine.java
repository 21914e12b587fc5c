package council.procurement.web;

import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.PublishedContracts.Published;

/**
 * A contract as a line of the public register.
 *
 * @param address where its page is
 * @param reference the council's reference
 * @param title what it is called
 * @param supplier the supplier
 * @param department who is responsible
 * @param starts its first day
 * @param ends its last day
 * @param value what it is worth without VAT
 * @param isOver whether it is over
 */
record RegisterLine(
        String address,
        String reference,
        String title,
        String supplier,
        String department,
        String starts,
        String ends,
        String value,
        boolean isOver) {

    static RegisterLine of(Published contract) {
        String reference = words(contract, RegisterColumn.CONTRACT_REFERENCE);
        return new RegisterLine(
                RegisterAddress.of(new ContractReference(reference)),
                reference,
                words(contract, RegisterColumn.CONTRACT_TITLE),
                words(contract, RegisterColumn.SUPPLIER_NAME),
                words(contract, RegisterColumn.ORGANISATIONAL_UNIT),
                words(contract, RegisterColumn.START_DATE),
                contract.get(RegisterColumn.END_DATE) == null
                        ? "No end date"
                        : words(contract, RegisterColumn.END_DATE),
                words(contract, RegisterColumn.CONTRACT_VALUE),
                contract.over());
    }

    private static String words(Published contract, RegisterColumn column) {
        return PublishedFact.words(contract.get(column));
    }
}
