package council.procurement.demo;

import council.procurement.register.ImportMode;
import council.procurement.register.Imports;
import council.procurement.rules.CouncilTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A small made-up register, sent in the way a council sends its own, into an Octant that has not seen any. Its dates stand
 * around the day of the first start: some reviews are to do, some are late already, some will open when the clock moves.
 */
@Component
@Profile("!production")
@Order(20)
class DemoPortfolio implements ApplicationRunner {

    private static final String FILE = "portfolio.csv";
    static final String SENDER = "procurement";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final Imports imports;
    private final Clock clock;
    private final Wanted wanted;

    DemoPortfolio(Imports imports, Clock clock, Wanted wanted) {
        this.imports = imports;
        this.clock = clock;
        this.wanted = wanted;
    }

    /**
     * What the demonstration brings with it.
     *
     * @param portfolio whether there is a made-up register at the first start, and needs on their way
     */
    @ConfigurationProperties("octant.demo")
    record Wanted(@DefaultValue("true") boolean portfolio) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (wanted.portfolio() && imports.latest(1).isEmpty()) {
            byte[] file = on(CouncilTime.dayOf(clock.instant()));
            imports.submit(FILE, new ByteArrayInputStream(file), file.length, ImportMode.COMMIT, SENDER);
        }
    }

    /** The register as it stands on a day. */
    static byte[] on(LocalDate today) throws IOException {
        return DemoFile.on(today, FILE, WRITTEN).getBytes(StandardCharsets.UTF_8);
    }
}
