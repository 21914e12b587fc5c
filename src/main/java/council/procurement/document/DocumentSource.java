package council.procurement.document;

import java.io.IOException;
import java.io.InputStream;

/** Content that can be read from its beginning more than once. */
@FunctionalInterface
public interface DocumentSource {

    /** The content from its beginning; the caller closes it. */
    InputStream open() throws IOException;
}
