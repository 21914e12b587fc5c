package council.procurement.step.preparation;

/** How far the preparation of a tender is. */
enum Stage {
    /** Everything can be changed. */
    DRAFTING,
    /** The panel is appointed; everything else can be changed. */
    PANEL_SETTLED,
    /** The tender is before those who release it; nothing can be changed. */
    AT_THE_GATE,
    /** It is released; nothing can be changed. */
    RELEASED
}
