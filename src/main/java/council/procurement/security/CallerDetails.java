package council.procurement.security;

import java.io.Serializable;

/**
 * Where an attempt to sign in came from; kept with the session of who succeeded.
 *
 * @param address the address, or network, to count by
 */
record CallerDetails(String address) implements Serializable {}
