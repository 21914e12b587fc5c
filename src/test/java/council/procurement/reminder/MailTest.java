package council.procurement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import council.procurement.OctantTest;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.Approvals;
import council.procurement.engine.TaskDesk;
import council.procurement.engine.Timers;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails to a real mail server that comes and goes. */
@OctantTest
class MailTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Person FINANCE = new Person("finance", Set.of("finance"));
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final String reference = "MAIL-" + UUID.randomUUID();
    private final GreenMail server = mailServer();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @Autowired
    private MailQueue queue;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailDispatch dispatch;

    @Autowired
    private MailProperties properties;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Digests digests;

    @Autowired
    private JdbcClient jdbc;

    /** One that is not begun yet, at whatever port is free then. */
    private static GreenMail mailServer() {
        var place = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        place.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
        return new GreenMail(place);
    }

    @BeforeEach
    void startServer() {
        jdbc.sql("delete from mail_outbox").update();
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        at(TODAY, MORNING);
    }

    @AfterEach
    void stopServer() {
        server.stop();
        reminders.choose(FINANCE, true);
        jdbc.sql("delete from mail_outbox").update();
        ClockUtil.reset();
    }

    @Test
    void everybodyWithTasksGetsOneSummaryADay() throws MessagingException, IOException {
        askForAward();

        round();
        at(TODAY, MORNING.plusMinutes(30));
        round();

        List<MimeMessage> mails = mailsTo("finance");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).startsWith("Octant: ");
        assertThat(text(mails.get(0)))
                .contains(reference + ": Give approval", "Finance")
                .doesNotContain("87.25", "Greenfield");
        assertThat(mails.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        at(MONDAY, MORNING);
        round();
        assertThat(mailsTo("finance")).hasSize(2);
    }

    @Test
    void serverThatIsDownForADayLosesNothingAndNothingIsSentTwice() throws MessagingException, IOException {
        askForAward();
        server.stop();
        round();
        at(TODAY, LocalTime.of(17, 0));
        round();
        assertThat(state("finance")).containsExactly("WAITING");
        at(MONDAY, MORNING);
        round();
        assertThat(state("finance")).containsExactlyInAnyOrder("OVERTAKEN", "WAITING");

        GreenMail back = mailServer();
        back.start();
        sender.setPort(back.getSmtp().getPort());
        try {
            for (int minutes = 0; minutes < 120; minutes += 10) {
                at(MONDAY, MORNING.plusMinutes(10 + minutes));
                round();
            }

            List<MimeMessage> mails = to("finance", back.getReceivedMessages());
            assertThat(mails).hasSize(1);
            assertThat(text(mails.get(0))).contains(reference);
            assertThat(state("finance")).containsExactlyInAnyOrder("OVERTAKEN", "SENT");
        } finally {
            back.stop();
        }
    }

    @Test
    void summaryIsOfHowThingsStandWhenItGoesAndNotWhenItWasQueued() throws MessagingException, IOException {
        askForAward();
        String task = digests.of("finance").waiting().stream()
                .filter(line -> line.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .task();
        queue.fill();
        desk.claim(new Person("finance", Set.of("finance")), task);

        send();

        assertThat(text(mailsTo("finance").get(0))).containsSubsequence("Yours (", reference);
    }

    @Test
    void nothingLeavesInQuietHoursAtWeekendsOrOnBankHolidays() {
        askForAward();
        for (var moment : List.of(
                TODAY.atTime(6, 59),
                TODAY.atTime(18, 0),
                TODAY.plusDays(1).atTime(10, 0),
                LocalDate.of(2026, 12, 25).atTime(10, 0))) {
            at(moment.toLocalDate(), moment.toLocalTime());
            round();
        }

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_outbox where kind = 'DIGEST'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWantsNoSummaryGetsNone() throws MessagingException {
        askForAward();
        queue.fill();
        reminders.choose(FINANCE, false);

        send();
        round();

        assertThat(mailsTo("finance")).isEmpty();
        assertThat(state("finance")).containsExactly("NOT_NEEDED");
    }

    @Test
    void whatIsAboutToLapseIsSentAtOnceAndOnce() throws MessagingException, IOException {
        askForAward();
        reminders.choose(FINANCE, false);
        LocalDate last = LocalDate.of(2026, 12, 7);
        at(last.minusDays(4), LocalTime.of(16, 0));
        round();
        assertThat(mailsTo("finance")).isEmpty();

        at(last.minusDays(3), LocalTime.of(16, 0));
        round();
        round();

        List<MimeMessage> mails = mailsTo("finance").stream()
                .filter(mail -> subject(mail).contains(reference))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(subject(mails.get(0)))
                .isEqualTo("Octant: " + reference + " – Give approval, due on 7 December 2026 at 17:00");
        assertThat(text(mails.get(0))).contains("/camunda/app/tasklist/default/#/?task=");
    }

    @Test
    void sameMailHasTheSameIdAtEveryAttempt() throws MessagingException {
        var parcel = new MailCarrier.Parcel("0d2c", 1, "finance@council.example", new Letter("Octant: ŵŷ", "Grüße\n"));

        carrier().send(parcel);
        carrier().send(new MailCarrier.Parcel("0d2c", 2, parcel.to(), parcel.letter()));

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo("<0d2c@council.example>").isEqualTo(mails[1].getMessageID());
        assertThat(mails[0].getSubject()).isEqualTo("Octant: ŵŷ");
    }

    @Test
    void aNodeThatDiesLeavesItsMailToOthers() {
        outbox.addDigests(TODAY, List.of("finance"));
        var claimed = outbox.claim(java.time.Duration.ofMinutes(10)).orElseThrow();

        assertThat(outbox.claim(java.time.Duration.ofMinutes(10))).isEmpty();
        at(TODAY, MORNING.plusMinutes(11));
        var again = outbox.claim(java.time.Duration.ofMinutes(10)).orElseThrow();

        assertThat(again.key()).isEqualTo(claimed.key());
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void lateSummaryThatIsJustBeingSentIsTheDaysOwn() {
        outbox.addDigests(TODAY, List.of("finance"));
        at(MONDAY, MORNING.minusMinutes(1));
        var late = outbox.claim(java.time.Duration.ofMinutes(10)).orElseThrow();
        at(MONDAY, MORNING);
        outbox.addDigests(MONDAY, List.of("finance"));
        outbox.sent(late, MONDAY);
        outbox.addDigests(MONDAY, List.of("finance"));

        assertThat(state("finance")).containsExactly("SENT");
    }

    private void askForAward() {
        long number = approvals.ask(ApprovalFixture.request(reference, ApprovalSubject.AWARD, 180_000));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
    }

    private void round() {
        queue.fill();
        send();
    }

    private void send() {
        dispatch.sendWaiting(carrier());
    }

    private SmtpCarrier carrier() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpCarrier(
                beans.getBeanProvider(JavaMailSender.class),
                new MailProperties(
                        MailProperties.Way.SMTP,
                        "octant@council.example",
                        properties.digestAt(),
                        properties.quietFrom(),
                        properties.quietUntil(),
                        properties.lapsesWithinWorkingDays(),
                        null,
                        null,
                        properties.notifyAddress()));
    }

    private List<String> state(String person) {
        return jdbc.sql("select state from mail_outbox where person = ? and kind = 'DIGEST'")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<MimeMessage> mailsTo(String person) throws MessagingException {
        return to(person, server.getReceivedMessages());
    }

    private static List<MimeMessage> to(String person, MimeMessage[] mails) {
        return Arrays.stream(mails)
                .filter(mail -> recipient(mail).equals(person + "@council.example"))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return (String) mail.getContent();
    }

    private static void at(LocalDate day, LocalTime time) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(time).atZone(CouncilTime.LONDON).toInstant()));
    }
}
