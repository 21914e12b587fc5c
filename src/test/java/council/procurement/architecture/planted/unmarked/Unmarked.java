package council.procurement.architecture.planted.unmarked;

/** In a package that does not say that nothing is null. */
class Unmarked {}
