package council.procurement.architecture.planted.circle.two;

import council.procurement.architecture.planted.circle.one.One;

/** The other half of a circle. */
public class Two {

    One makeOne() {
        return new One();
    }
}
