package council.procurement.file;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the file of a case is. */
public final class FileAddress {

    private FileAddress() {}

    /** The address, with the reference in its path, or as a parameter where it cannot stand in a path as it is. */
    public static String of(String reference) {
        return reference.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")
                ? "/file/" + reference
                : "/file?about=" + UriUtils.encode(reference, StandardCharsets.UTF_8);
    }
}
