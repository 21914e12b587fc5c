package council.procurement.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a document is to those who may read it. */
public enum Classification {
    /** For all staff. */
    OPEN_TO_STAFF(null),
    /** For those only whom its {@link DocumentAccess} names. */
    CONFIDENTIAL(AddedInConfidence.KEY),
    /** What a supplier sent as its tender, without prices: for nobody before tenders are opened. */
    TENDER(TenderInConfidence.KEY),
    /** The same with prices in it: for nobody before the scores of quality are agreed. */
    TENDER_WITH_PRICES(TenderPricesInConfidence.KEY),
    /** What a supplier sent after the deadline: kept shut, for nobody ever. */
    LATE_TENDER(LateTenderInConfidence.KEY);

    private final @Nullable String accessKey;

    Classification(@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    /** Key of the {@link DocumentAccess} of what people add as this; null for what all staff may read. */
    @Nullable
    String accessKey() {
        return accessKey;
    }

    /** Whether it is what a supplier sent as its tender. */
    boolean isTender() {
        return this == TENDER || this == TENDER_WITH_PRICES || this == LATE_TENDER;
    }

    /** What a document with that key is. */
    static Classification of(@Nullable String accessKey) {
        return accessKey == null
                ? OPEN_TO_STAFF
                : Arrays.stream(values())
                        .filter(one -> accessKey.equals(one.accessKey))
                        .findFirst()
                        .orElse(CONFIDENTIAL);
    }
}
