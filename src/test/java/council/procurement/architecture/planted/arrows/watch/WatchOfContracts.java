package council.procurement.architecture.planted.arrows.watch;

import council.procurement.architecture.planted.arrows.register.Register;

/** Knows what it should not. */
class WatchOfContracts {

    Register known = new Register();
}
