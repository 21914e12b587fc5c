package council.procurement.web;

import council.procurement.register.ContractReference;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.util.UriUtils;

/**
 * The address of a contract's public page: {@code /register/} and its reference. A reference that would be understood
 * differently as a part of an address, by Octant or by a proxy in front of it, stands in the query instead.
 */
final class RegisterAddress {

    private static final String PAGE = "/register";

    /** What stands below the register's address and is no contract. */
    private static final String OTHER_PAGES = "(?i)(published|invitations)([/.].*)?";

    private RegisterAddress() {}

    /** Where the page of the contract is. */
    static String of(ContractReference contract) {
        String reference = contract.value();
        return isPlain(reference)
                ? PAGE + "/" + UriUtils.encodePath(reference, StandardCharsets.UTF_8)
                : PAGE + "?reference=" + UriUtils.encode(reference, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String reference) {
        return !reference.matches(OTHER_PAGES)
                && reference.chars().noneMatch(letter -> letter < ' ' || "%\\;?#".indexOf(letter) >= 0)
                && Arrays.stream(reference.split("/", -1)).noneMatch(part -> part.isEmpty() || part.matches("\\.+"));
    }

    /** The reference in the address that was asked for. */
    static ContractReference in(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new ContractReference(UriUtils.decode(path.substring(PAGE.length() + 1), StandardCharsets.UTF_8));
    }
}
