package council.procurement.database;

import java.nio.file.Path;

/** Another running Octant holds the data directory. */
public class DataDirectoryInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory) {
        super("Another Octant is using the data directory "
                + directory.toAbsolutePath().normalize());
    }
}
