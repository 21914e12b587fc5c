package council.procurement;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Octant: web pages, the process engine with its webapps, and, where none is configured, a database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OctantApplication {

    /**
     * Starts the application.
     *
     * @param arguments Spring Boot's own, such as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        runInUtc();
        var application = new SpringApplication(OctantApplication.class);
        application.addInitializers(new RequiredSettings());
        application.run(arguments);
    }

    /** The engine keeps timestamps without a zone; they are only right as long as every node reads them in UTC. */
    private static void runInUtc() {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
