package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The addresses that programs call rather than people: they are answered in JSON and never sent to a page. */
public final class ProgramPaths {

    private ProgramPaths() {}

    /** Whether the request's address is one of them. */
    public static boolean include(HttpServletRequest request) {
        return include(request, request.getRequestURI());
    }

    /** Whether an address, such as the one that led to an error, is one of them. */
    public static boolean include(HttpServletRequest request, String address) {
        String path = address.substring(request.getContextPath().length());
        return Stream.of("/api/", "/ocds/", "/v3/", "/actuator").anyMatch(path::startsWith);
    }
}
