package council.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people open this Octant, without a slash at its end. */
@Component
class PublicAddress {

    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /** The one that is set, as in production; else the one that was asked. */
    String of(HttpServletRequest request) {
        String set = settings.getProperty("octant.public-url");
        return set == null || set.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : set + request.getContextPath();
    }
}
