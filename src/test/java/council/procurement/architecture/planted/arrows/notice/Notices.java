package council.procurement.architecture.planted.arrows.notice;

/** Known by others. */
public class Notices {}
