package council.procurement.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address a request came from, to count by. What a header says of it is believed as far as the council's own proxies
 * wrote it and no further: whoever asks can write one, too.
 */
final class CallerAddress {

    private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private CallerAddress() {}

    /**
     * The address, or of one of IPv6 the network, because one household has all addresses of a network.
     *
     * @param proxies how many proxies of the council's the request has come through
     */
    static String of(HttpServletRequest request, int proxies) {
        HttpServletRequest asSent = unwrapped(request);
        if (proxies > 0) {
            List<String> hops = Collections.list(asSent.getHeaders("X-Forwarded-For")).stream()
                    .flatMap(header -> Arrays.stream(header.split(",")))
                    .map(String::strip)
                    .toList();
            if (hops.size() >= proxies) {
                return network(hops.get(hops.size() - proxies));
            }
        }
        return network(asSent.getRemoteAddr());
    }

    /** Before anything in front replaced the address by what a header says. */
    private static HttpServletRequest unwrapped(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private static String network(String address) {
        String bare = address.replaceFirst("%.*$", "").replaceFirst("^\\[(.*)](:\\d+)?$", "$1");
        if (!NUMBERS.matcher(bare).matches() || !bare.contains(":")) {
            return bare;
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return bare;
        }
    }
}
