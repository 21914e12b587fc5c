package council.procurement.rules;

/** The law a contract was procured under, which stays the same for its life. */
public enum Regime {
    /** Public Contracts Regulations 2015: procurements that began before 24 February 2025. */
    PCR2015,
    /** Procurement Act 2023. */
    PA2023,
    /** Any other regulations from before that Act, such as those for concessions and utilities of 2016. */
    OTHER
}
