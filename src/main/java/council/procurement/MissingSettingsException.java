package council.procurement;

import java.util.Map;

/** Settings that production needs are missing. */
class MissingSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> missing;

    /** @param missing the settings' names, each with what it means */
    MissingSettingsException(Map<String, String> missing) {
        super("Settings missing for production: " + String.join(", ", missing.keySet()));
        this.missing = missing;
    }

    Map<String, String> missing() {
        return missing;
    }
}
