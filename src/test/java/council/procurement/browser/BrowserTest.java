package council.procurement.browser;

import council.procurement.OctantTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the whole application in a real browser; its methods take a {@link Visit}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OctantTest
@ExtendWith(Browser.class)
public @interface BrowserTest {}
