/** Who people are, which groups they belong to, what each group may do, and how they sign in. */
@NullMarked
package council.procurement.security;

import org.jspecify.annotations.NullMarked;
