package council.procurement.architecture.planted.arrows.reading;

import council.procurement.architecture.planted.arrows.register.Register;

/** Knows what it should not. */
class ReadingOfContracts {

    Register known = new Register();
}
