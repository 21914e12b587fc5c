package council.procurement.benchmark;

import council.procurement.http.Caller;
import java.net.URI;
import java.net.http.HttpResponse;

/** An officer at Tasklist, by stopwatch. */
final class Officer {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter?itemCount=true&resourceType=Task";

    private final int port;
    private final String user;
    private Caller caller;

    Officer(String address) {
        this(address, "contracts");
    }

    Officer(String address, String user) {
        this.user = user;
        this.port = URI.create(address).getPort();
        this.caller = Caller.anonymous(port);
    }

    /**
     * Signs in with a new session, up to the page of Tasklist.
     *
     * @return milliseconds
     */
    double signIn() {
        long begin = System.nanoTime();
        caller = Caller.signedIn(port, user, "tasklist");
        return (System.nanoTime() - begin) / 1e6;
    }

    /**
     * Reads the filters with their counts and the first page of the team's tasks, as Tasklist does.
     *
     * @return milliseconds
     */
    double readTaskList() {
        String filters = answer(caller.call("GET", FILTERS, "")).body();
        String filter = filters.replaceFirst("(?s).*\"id\":\"([^\"]+)\"[^{}]*\"name\":\"My team's tasks\".*", "$1");
        long begin = System.nanoTime();
        answer(caller.call("GET", FILTERS, ""));
        answer(caller.call(
                "POST",
                "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15",
                "{}"));
        return (System.nanoTime() - begin) / 1e6;
    }

    private static HttpResponse<String> answer(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response;
    }
}
