package council.procurement.architecture.planted.arrows.register;

/** Known by others. */
public class Register {}
