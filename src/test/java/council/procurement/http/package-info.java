/** Calls over HTTP, as a browser or a program would make them. */
@NullMarked
package council.procurement.http;

import org.jspecify.annotations.NullMarked;
