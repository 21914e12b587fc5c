/**
 * What the documents say that Octant writes: for each a record of facts, which its template names. Facts that are null are
 * not known, and a template has to ask for them first.
 */
@NullMarked
package council.procurement.document.facts;

import org.jspecify.annotations.NullMarked;
