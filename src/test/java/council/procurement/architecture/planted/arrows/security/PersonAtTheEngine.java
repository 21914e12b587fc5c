package council.procurement.architecture.planted.arrows.security;

import council.procurement.architecture.planted.arrows.engine.Engine;

/** Knows what it should not. */
class PersonAtTheEngine {

    Engine known = new Engine();
}
