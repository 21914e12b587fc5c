package council.procurement.contract.termination;

/** On which ground a contract ends early. */
enum Ground {
    /** Council and supplier agreed. */
    MUTUAL_AGREEMENT("Both sides agreed"),
    /** What it delivers is not needed any more. */
    NO_LONGER_NEEDED("It is no longer needed"),
    /** The supplier broke it. */
    BREACH("Breach of contract"),
    /** The supplier cannot pay. */
    INSOLVENCY("Insolvency of the supplier"),
    /** The supplier became excluded or excludable: Procurement Act 2023 s78. */
    SUPPLIER_EXCLUDED("Supplier excluded or excludable (Procurement Act 2023 section 78)"),
    /** None of these. */
    OTHER("Another ground");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    /** The ground in words. */
    String words() {
        return words;
    }
}
