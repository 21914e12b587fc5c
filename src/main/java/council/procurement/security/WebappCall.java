package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;

/**
 * A call that the webapps make.
 *
 * @param pattern the method and the path, parsed
 * @param path the path; in it, {@code *} stands for any one part and <code>{self}</code> for the caller's own user name
 * @param groups who may make the call
 */
record WebappCall(PathPatternRequestMatcher pattern, String path, Set<StaffGroup> groups) {

    static WebappCall of(HttpMethod method, String path, Set<StaffGroup> groups) {
        return new WebappCall(PathPatternRequestMatcher.withDefaults().matcher(method, path), path, groups);
    }

    /** Whether the path has no part that stands for anything. */
    boolean isExact() {
        return !path.contains("*") && !path.contains("{");
    }

    /** Whether the request is this call, whoever makes it. */
    boolean is(HttpServletRequest request) {
        return pattern.matches(request);
    }

    /** Whether the request is this call and the person may make it. */
    boolean allows(HttpServletRequest request, Person person) {
        MatchResult match = pattern.matcher(request);
        return match.isMatch() && isOwn(match, person) && groups.stream().anyMatch(person::isIn);
    }

    private static boolean isOwn(MatchResult match, Person person) {
        String self = match.getVariables().get("self");
        return self == null || self.equals(person.id());
    }
}
