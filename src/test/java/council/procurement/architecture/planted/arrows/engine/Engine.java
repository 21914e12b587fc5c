package council.procurement.architecture.planted.arrows.engine;

/** Known by others. */
public class Engine {}
