package council.procurement.architecture.planted.circle.one;

import council.procurement.architecture.planted.circle.two.Two;

/** One half of a circle. */
public class One {

    Two known = new Two();
}
