package council.procurement.approval;

import org.jspecify.annotations.Nullable;

/**
 * In which capacity somebody decides.
 *
 * @param who user name
 * @param stoodInFor user name of the absent person in whose place they do; null where they decide for themselves
 */
record Capacity(String who, @Nullable String stoodInFor) {}
