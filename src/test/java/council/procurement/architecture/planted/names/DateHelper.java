package council.procurement.architecture.planted.names;

/** Says nothing. */
class DateHelper {}
