package council.procurement.architecture.planted.place.elsewhere;

/** In a package that nobody has given a place. */
class Stray {}
