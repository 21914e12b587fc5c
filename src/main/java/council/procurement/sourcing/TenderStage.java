package council.procurement.sourcing;

/** How far a procurement is with its tenders; decides who may read and write what of them. */
public enum TenderStage {
    /** Suppliers may tender. */
    PERIOD_BEGUN,
    /** All that came in is on the list, unread; nothing is added any more. */
    RECORDED,
    /** Those who tendered are checked. */
    CHECKED,
    /** The scores of all evaluators of quality are in; from now on they are read beside each other. */
    SCORED,
    /** The panel has agreed on its scores of quality; from now on prices may be read. */
    MODERATED,
    /** Prices are assessed. */
    PRICED,
    /** It is on record what is recommended. */
    RECOMMENDED
}
