package council.procurement.architecture.planted.arrows.web;

/** Known by others. */
public class Page {}
