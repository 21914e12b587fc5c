package council.procurement.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bean that models of tests call, and that writes a line into the log. */
@ModelBean("scribe")
public class Scribe {

    /** By which its lines are known. */
    public static final String LOGGER = Scribe.class.getName();

    private static final Logger log = LoggerFactory.getLogger(Scribe.class);

    /** Writes it. */
    public boolean write() {
        log.warn("The scribe was here");
        return true;
    }
}
