package council.procurement.architecture.planted.arrows.engine;

import council.procurement.architecture.planted.arrows.register.Register;

/** Knows what it should not. */
class EngineOfContracts {

    Register known = new Register();
}
