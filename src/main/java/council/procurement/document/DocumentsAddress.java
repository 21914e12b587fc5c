package council.procurement.document;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the documents of a case are read and added. */
public final class DocumentsAddress {

    private DocumentsAddress() {}

    /** The address, with the reference in its path, or as a parameter where it cannot stand in a path as it is. */
    public static String of(String reference) {
        return reference.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")
                ? "/documents/" + reference
                : "/documents?about=" + UriUtils.encode(reference, StandardCharsets.UTF_8);
    }
}
