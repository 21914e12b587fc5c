/** What holds for all process models, decisions and forms, and between them and the code. Reads files, starts no engine. */
@NullMarked
package council.procurement.models;

import org.jspecify.annotations.NullMarked;
