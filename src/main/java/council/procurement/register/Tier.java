package council.procurement.register;

/** How closely a contract is managed. */
public enum Tier {
    /** The contracts the council depends on most. */
    GOLD,
    /** Those in between. */
    SILVER,
    /** The many small ones. */
    BRONZE
}
