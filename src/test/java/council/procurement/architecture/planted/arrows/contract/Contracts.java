package council.procurement.architecture.planted.arrows.contract;

/** Known by others. */
public class Contracts {}
