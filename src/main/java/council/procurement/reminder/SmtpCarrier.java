package council.procurement.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The council's mail server. The key becomes the message's id, the same at every attempt: where a connection breaks after
 * the server took a mail, the second one is known as the same by mail systems that look for that.
 */
@Component
@ConditionalOnProperty(name = "octant.mail.way", havingValue = "smtp")
class SmtpCarrier implements MailCarrier {

    private static final int PERMANENT = 500;

    private final JavaMailSender server;
    private final String from;

    SmtpCarrier(ObjectProvider<JavaMailSender> server, MailProperties properties) {
        JavaMailSender there = server.getIfAvailable();
        String given = properties.from();
        if (there == null || given == null || !given.contains("@")) {
            throw new IllegalStateException(
                    "The settings spring.mail.host and octant.mail.from are to name a mail server"
                            + " and the address that mails come from, because octant.mail.way is smtp.");
        }
        this.server = there;
        this.from = given;
    }

    @Override
    public Answer send(Parcel parcel) {
        try {
            server.send(message(parcel));
            return new Taken();
        } catch (MessagingException e) {
            return new Refused("The mail cannot be written to that address.");
        } catch (MailSendException e) {
            return Arrays.stream(e.getMessageExceptions()).anyMatch(SmtpCarrier::refusesAddress)
                    ? new Refused("The mail server does not know the address.")
                    : new Unknown("The mail server cannot be reached, or did not take the mail.");
        } catch (MailException e) {
            return new Unknown("The mail server cannot be reached, or did not take the mail.");
        }
    }

    private MimeMessage message(Parcel parcel) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(parcel.to());
        mail.setSubject(parcel.letter().subject());
        mail.setText(parcel.letter().body());
        message.setHeader("Message-ID", "<" + parcel.key() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static boolean refusesAddress(Exception fault) {
        return Stream.<@Nullable Exception>iterate(fault, one -> one != null, SmtpCarrier::next)
                .anyMatch(one ->
                        one instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT);
    }

    private static @Nullable Exception next(@Nullable Exception fault) {
        return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
