package council.procurement.architecture.planted.steps.step.alpha;

import council.procurement.architecture.planted.steps.step.beta.Beta;

/** One step that knows another. */
class Alpha {

    Beta known = new Beta();
}
