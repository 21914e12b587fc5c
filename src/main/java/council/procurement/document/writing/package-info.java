/**
 * How Octant writes documents: a template and the facts of a case make one page of XHTML, and that makes a Word file and an
 * accessible PDF file with the same words.
 */
@NullMarked
package council.procurement.document.writing;

import org.jspecify.annotations.NullMarked;
