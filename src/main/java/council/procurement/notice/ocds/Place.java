package council.procurement.notice.ocds;

/**
 * Where a contract stands in open contracting data, the same in all releases.
 *
 * @param ocid the process it came out of
 * @param number which contract of that process it is: the id of the contract, its award and its lot
 * @param tender the id of what was put to tender
 */
record Place(Ocid ocid, int number, String tender) {

    /** The number as ids are written. */
    String id() {
        return String.valueOf(number);
    }
}
