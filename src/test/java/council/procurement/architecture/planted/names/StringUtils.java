package council.procurement.architecture.planted.names;

/** Says nothing. */
class StringUtils {}
