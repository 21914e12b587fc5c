package council.procurement.document.writing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the documents that Octant writes.
 *
 * @param templatesDirectory a folder with the council's own templates; where it has none, Octant's are used; null for no
 *     folder
 */
@ConfigurationProperties("octant")
record DocumentProperties(@Nullable Path templatesDirectory) {}
