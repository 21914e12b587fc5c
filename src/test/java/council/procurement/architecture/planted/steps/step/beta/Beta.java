package council.procurement.architecture.planted.steps.step.beta;

/** Known by another step. */
public class Beta {}
