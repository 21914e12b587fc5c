package council.procurement.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who calls Octant over HTTP with a session of their own; redirects are not followed. Calls to the webapps carry
 * the token that their pages carry.
 */
public final class Caller {

    /** The password of all demo people. */
    public static final String PASSWORD = "Octant-demo-1";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** For how long an answer is waited for. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    private Caller(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** Somebody who has not signed in. */
    public static Caller anonymous(int port) {
        return new Caller(port);
    }

    /** Somebody who has signed in and opened a webapp. */
    public static Caller signedIn(int port, String user, String webapp) {
        var caller = new Caller(port);
        caller.signIn(user, PASSWORD);
        caller.get("/camunda/app/" + webapp + "/default/");
        return caller;
    }

    /** Fills in the sign-in page and sends it. */
    public HttpResponse<String> signIn(String user, String password) {
        return submit("/sign-in", "username=" + encoded(user) + "&password=" + encoded(password) + "&");
    }

    /** Sends a form of Octant's own pages, with its token. */
    public HttpResponse<String> submit(String path, String fields) {
        return send(request("POST", path, fields + "_csrf=" + encoded(formToken()))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends a form with a file of Octant's own pages, with its token. */
    public HttpResponse<String> submit(String path, Form form) {
        return send(
                form.field("_csrf", formToken()).in(request("POST", path, "").header("Accept", "text/html")));
    }

    /** Sends a form with a file as a program does, which gives a user name and a password each time. */
    public HttpResponse<String> upload(String path, Form form, String user) {
        return send(form.in(basic(request("POST", path, ""), user)));
    }

    /** Makes a call as a program does, which gives a user name and a password each time. */
    public HttpResponse<String> callAs(String user, String method, String path) {
        return send(basic(request(method, path, ""), user));
    }

    /** Sends JSON as a program does, which gives a user name and a password each time. */
    public HttpResponse<String> sendAs(String user, HttpRequest.Builder request) {
        return send(basic(request, user));
    }

    private static HttpRequest.Builder basic(HttpRequest.Builder request, String user) {
        byte[] credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** The token that forms of Octant's own pages carry. */
    public String formToken() {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        return token.group(1);
    }

    /** Asks for a page, as a browser does. */
    public HttpResponse<String> get(String path) {
        return send(request("GET", path, "").header("Accept", "text/html,*/*"));
    }

    /** Makes a call of a webapp, with its token. */
    public HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body).header("Accept", "application/json, text/plain, */*");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    /** A request to build on. */
    public HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Sends what was built. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A cookie the caller has been given. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
