package council.procurement.architecture.planted.arrows.step.alpha;

/** Known by others. */
public class Alpha {}
