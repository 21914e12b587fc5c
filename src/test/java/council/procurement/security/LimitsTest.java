package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who asks too often, or guesses passwords, is told to wait; nobody else is. */
@OctantTest
class LimitsTest {

    private static final String SEARCH = "/register?q=no-such-contract";

    @LocalServerPort
    private int port;

    @Autowired
    private Strangers strangers;

    @Test
    void fiveWrongPasswordsAreTakenAndTheSixthIsNot() {
        String person = strangers.called("guessed");
        IntStream.range(0, 5)
                .forEach(time -> assertThat(call("127.0.1.1", "/register", credentials(person, "wrong")))
                        .startsWith("HTTP/1.1 401"));

        assertThat(call("127.0.1.1", "/register", credentials(person, "wrong"))).startsWith("HTTP/1.1 429");
        assertThat(call("127.0.1.2", "/api/rules", credentials(person, Caller.PASSWORD)))
                .startsWith("HTTP/1.1 429")
                .containsPattern("Retry-After: 1[78]\\d\r\n")
                .contains("There were too many wrong passwords for this user name or from your address. Try again in 3"
                        + " minutes.");
        assertThat(call("127.0.1.1", "/register", credentials("contracts", Caller.PASSWORD)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void signInPageSaysWhenToTryAgain() {
        String person = strangers.called("forgets-a-lot");
        Caller caller = Caller.anonymous(port);
        IntStream.range(0, 5)
                .forEach(time ->
                        assertThat(caller.signIn(person, "wrong").statusCode()).isEqualTo(302));

        var answer = caller.signIn(person, Caller.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many requests", "Try again in 3 minutes.");
    }

    @Test
    void rightPasswordsAreNotCounted() {
        String person = strangers.called("comes-often");

        IntStream.range(0, 20)
                .forEach(time -> assertThat(call("127.0.1.3", "/register", credentials(person, Caller.PASSWORD)))
                        .startsWith("HTTP/1.1 200"));
    }

    @Test
    void hundredWrongPasswordsAreTakenFromOneAddress() {
        IntStream.range(0, 100)
                .forEach(time -> assertThat(call("127.0.1.4", "/register", credentials("nobody-" + time, "wrong")))
                        .startsWith("HTTP/1.1 401"));

        assertThat(untilTooMany(time -> call("127.0.1.4", "/register", credentials("nobody", "wrong"))))
                .as("those that nine seconds each have made possible again, and one more")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(call("127.0.1.5", "/register", credentials("nobody", "wrong")))
                .startsWith("HTTP/1.1 401");
        assertThat(call("127.0.1.4", "/register", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void publicFilesAreGivenSoOftenInAMinuteToOneAddress() {
        int given = (int) IntStream.range(0, 400)
                .mapToObj(time -> call("127.0.1.6", "/pipeline/published/0000-00.csv", ""))
                .takeWhile(answer -> !answer.startsWith("HTTP/1.1 429"))
                .count();

        assertThat(given).isBetween(240, 399);
        List<String> further = untilTooMany(time -> call("127.0.1.6", "/register.csv", ""));
        assertThat(further).as("one each quarter of a second, and one more").hasSizeLessThanOrEqualTo(3);
        assertThat(further.get(further.size() - 1))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 1\r\n", "have asked for too much within a minute. Try again in a second.");
        assertThat(call("127.0.1.7", "/register.csv", "")).startsWith("HTTP/1.1 200");
        assertThat(call("127.0.1.6", "/register.csv", credentials("contracts", Caller.PASSWORD)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void searchesAreMadeSoOftenInAMinuteFromOneAddress() throws InterruptedException {
        List<String> answers = untilTooMany(time -> call("127.0.1.9", SEARCH, ""));

        assertThat(answers).hasSizeBetween(301, 500);
        assertThat(answers.subList(0, answers.size() - 1)).allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        assertThat(answers.get(answers.size() - 1))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 1\r\n", "Cache-Control: no-store\r\n", "Too many requests")
                .contains("have asked for too much within a minute. Try again in a second.");
        assertThat(call("127.0.1.9", "/register", "")).startsWith("HTTP/1.1 200");
        assertThat(call("127.0.1.10", SEARCH, "")).startsWith("HTTP/1.1 200");

        Thread.sleep(1000);

        assertThat(call("127.0.1.9", SEARCH, "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void searchesOfWhoIsSignedInAreCountedByNameWhereverTheyAre() {
        String person = credentials(strangers.called("searches-a-lot"), Caller.PASSWORD);

        List<String> answers = untilTooMany(time -> call("127.0.1." + (11 + time % 2), SEARCH, person));

        assertThat(answers).hasSizeBetween(301, 500);
        assertThat(answers.get(answers.size() - 1)).startsWith("HTTP/1.1 429").contains("Retry-After: 1\r\n");
        assertThat(call("127.0.1.11", SEARCH, credentials(strangers.called("searches-little"), Caller.PASSWORD)))
                .startsWith("HTTP/1.1 200");
        assertThat(call("127.0.1.11", SEARCH, "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void threeHundredSearchesAreMadeAndOneMoreOnlyWhenAFifthOfASecondHasPassed() {
        var time = new Hands();
        var limit = new AskingLimit(new LimitProperties(5, 100, Duration.ofMinutes(15), 300, 240, 0), time);
        List<String> searches = List.of("/register", "/pipeline", "/search", "/cpv");
        IntStream.range(0, 300)
                .forEach(one -> assertThat(search(limit, searches.get(one % 4), "10.1.1.1"))
                        .isEqualTo(200));

        assertThat(searches).allMatch(path -> search(limit, path, "10.1.1.1") == 429);
        assertThat(search(limit, "/search", "10.1.1.2")).isEqualTo(200);
        time.now += Duration.ofMillis(199).toNanos();
        assertThat(search(limit, "/search", "10.1.1.1")).isEqualTo(429);
        time.now += Duration.ofMillis(1).toNanos();
        assertThat(search(limit, "/search", "10.1.1.1")).isEqualTo(200);
        assertThat(search(limit, "/search", "10.1.1.1")).isEqualTo(429);
        time.now += Duration.ofMinutes(1).toNanos();
        IntStream.range(0, 300)
                .forEach(one -> assertThat(search(limit, searches.get(one % 4), "10.1.1.1"))
                        .isEqualTo(200));
        assertThat(search(limit, "/search", "10.1.1.1")).isEqualTo(429);
    }

    @Test
    void headerOfWhoAsksIsNotBelieved() {
        int given = (int) IntStream.range(0, 400)
                .mapToObj(
                        time -> call("127.0.1.8", "/pipeline/published/0000-00.csv", "X-Forwarded-For: 10.0.0." + time))
                .takeWhile(answer -> !answer.startsWith("HTTP/1.1 429"))
                .count();

        assertThat(given).isBetween(240, 399);
    }

    @Test
    void allowanceComesBackOneAfterTheOther() {
        var time = new Hands();
        var searches = new Allowance(3, Duration.ofMinutes(3), time);
        IntStream.range(0, 3).forEach(one -> assertThat(searches.take("jo")).isZero());

        assertThat(searches.take("jo")).isEqualTo(Duration.ofMinutes(1));
        assertThat(searches.waitOf("jim")).isZero();
        time.now += Duration.ofSeconds(59).toNanos();
        assertThat(searches.waitOf("jo")).isEqualTo(Duration.ofSeconds(1));
        time.now += Duration.ofSeconds(1).toNanos();
        assertThat(searches.take("jo")).isZero();
        assertThat(searches.take("jo")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void zeroSetsNoLimit() {
        var searches = new Allowance(0, Duration.ofMinutes(1), new Hands());

        IntStream.range(0, 1000).forEach(one -> assertThat(searches.take("jo")).isZero());
    }

    @Test
    void whoWaitsIsNotForgottenForOthersWhoDoNot() {
        var searches = new Allowance(1, Duration.ofMinutes(1), new Hands());
        searches.take("jo");

        IntStream.range(0, 10_000).forEach(one -> searches.waitOf("other " + one));

        assertThat(searches.waitOf("jo")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void addressIsTheOneThatTheOwnProxiesSaw() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.1.1");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9");
        request.addHeader("X-Forwarded-For", "10.1.1.2");

        assertThat(CallerAddress.of(request, 0)).isEqualTo("10.1.1.1");
        assertThat(CallerAddress.of(request, 1)).isEqualTo("10.1.1.2");
        assertThat(CallerAddress.of(request, 2)).isEqualTo("203.0.113.9");
        assertThat(CallerAddress.of(request, 4)).isEqualTo("10.1.1.1");
    }

    @Test
    void addressesOfOneNetworkOfTheSixthVersionAreOne() {
        assertThat(address("2001:db8:1:2:3::4")).isEqualTo(address("2001:db8:1:2:ffff::1"));
        assertThat(address("2001:db8:1:2::1")).isNotEqualTo(address("2001:db8:1:3::1"));
        assertThat(address("::ffff:192.0.2.1")).isEqualTo(address("192.0.2.1"));
    }

    private static String address(String remote) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return CallerAddress.of(request, 0);
    }

    /** Asks again and again, five hundred times at most. Returns all answers, of which the last is that it was too often. */
    private static List<String> untilTooMany(IntFunction<String> call) {
        var answers = new ArrayList<String>();
        do {
            answers.add(call.apply(answers.size()));
        } while (answers.size() < 500 && !answers.get(answers.size() - 1).startsWith("HTTP/1.1 429"));
        return answers;
    }

    private static int search(AskingLimit limit, String path, String from) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString("q=lifts");
        request.setRemoteAddr(from);
        var answer = new MockHttpServletResponse();
        try {
            limit.doFilter(request, answer, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return answer.getStatus();
    }

    private static String credentials(String person, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Asks from one of the machine's own addresses; all of 127 is the machine's. */
    private String call(String from, String path, String header) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept: text/html\r\n"
                    + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Time that stands where it is put. */
    private static final class Hands implements TimeMeter {

        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
