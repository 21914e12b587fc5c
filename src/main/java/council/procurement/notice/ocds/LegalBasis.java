package council.procurement.notice.ocds;

import council.procurement.rules.Regime;
import org.jspecify.annotations.Nullable;

/** The law of a procurement as Find a Tender writes it. */
final class LegalBasis {

    private LegalBasis() {}

    /** Nothing for laws of which no release of Find a Tender was seen, and where the law is not known. */
    static Fields of(@Nullable Regime regime) {
        if (regime == Regime.PA2023) {
            return Fields.none()
                    .with("id", "2023/54")
                    .with("scheme", "UKPGA")
                    .with("uri", "https://www.legislation.gov.uk/ukpga/2023/54/contents");
        }
        return regime == Regime.PCR2015
                ? Fields.none().with("id", "32014L0024").with("scheme", "CELEX")
                : Fields.none();
    }
}
