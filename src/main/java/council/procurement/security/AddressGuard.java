package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that different parts of a server could understand differently. References of contracts may have
 * slashes and percent signs in them, so these are let through, encoded, below the public register; what such an address
 * leads to is public whatever it means.
 */
final class AddressGuard implements HttpFirewall {

    private static final String REGISTER = "/register/";

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall withReferences = new StrictHttpFirewall();

    AddressGuard() {
        withReferences.setAllowUrlEncodedSlash(true);
        withReferences.setAllowUrlEncodedPercent(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.startsWith(REGISTER) ? withReferences : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
