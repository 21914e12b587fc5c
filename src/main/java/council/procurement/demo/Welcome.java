package council.procurement.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, once all is up, where to sign in and as whom. */
@Component
@Profile("!production")
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final ServletWebServerApplicationContext server;

    Welcome(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String address = "http://127.0.0.1:" + server.getWebServer().getPort();
        log.info("""


                  Octant is running: {}/

                    Officers   {}/camunda/app/tasklist/   sign in as contracts, finance, board, officer ...
                    Managers   {}/camunda/app/cockpit/    sign in as manager
                    Public     {}/register

                  Everybody's password is {}. To stop: Ctrl+C.
                """, address, address, address, address, DemoPeople.PASSWORD);
    }
}
