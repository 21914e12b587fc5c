/**
 * What the council publishes as open contracting data (OCDS 1.1, with the extensions that Find a Tender declares): a
 * release for everything that was published, and of each process a record that brings its releases together.
 */
@NullMarked
package council.procurement.notice.ocds;

import org.jspecify.annotations.NullMarked;
