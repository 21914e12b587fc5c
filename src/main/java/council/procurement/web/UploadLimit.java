package council.procurement.web;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be that somebody sends. */
@Component
class UploadLimit {

    private final DataSize most;

    UploadLimit(MultipartProperties properties) {
        most = properties.getMaxFileSize();
    }

    /** The limit in the largest unit in which it is a whole number: {@code 50 MB}. */
    String words() {
        if (most.toMegabytes() > 0 && DataSize.ofMegabytes(most.toMegabytes()).equals(most)) {
            return most.toMegabytes() + " MB";
        }
        return most.toKilobytes() > 0
                        && DataSize.ofKilobytes(most.toKilobytes()).equals(most)
                ? most.toKilobytes() + " kB"
                : most.toBytes() + " bytes";
    }

    /** What is said to somebody whose file is larger. */
    String sentence() {
        return "The file is larger than " + words()
                + ", the most that Octant takes at once. Save the table alone, as a CSV"
                + " file, or divide it into several files, and send these.";
    }
}
