package council.procurement.security;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the current request. */
public final class SignedIn {

    private SignedIn() {}

    /**
     * The person of the current request.
     *
     * @throws InsufficientAuthenticationException if nobody is signed in
     */
    public static Person person() {
        return find().orElseThrow(() -> new InsufficientAuthenticationException("Nobody is signed in"));
    }

    /** The person of the current request; empty if nobody is signed in. */
    public static Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet())));
    }
}
