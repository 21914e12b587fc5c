package council.procurement.architecture.planted.arrows.rules;

import council.procurement.architecture.planted.arrows.register.Register;

/** Knows what it should not. */
class RuleThatReads {

    Register known = new Register();
}
