package council.procurement.demo;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.RefusedRow;
import council.procurement.register.intake.RegisterFile;
import council.procurement.register.intake.RegisterRow;
import council.procurement.register.intake.Remark;
import council.procurement.register.intake.RowSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortfolioTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2028-02-29", "2031-08-31"})
    void everyRowIsAcceptedWhateverTheDay(LocalDate today) throws IOException {
        Path file = Files.write(folder.resolve("portfolio.csv"), DemoPortfolio.on(today));
        var rows = new Rows();

        RegisterFile.open(file, "portfolio.csv").read(rows);

        assertThat(rows.refused).isEmpty();
        assertThat(rows.accepted).hasSize(24);
        assertThat(rows.accepted)
                .flatMap(RegisterRow::remarks)
                .extracting(Remark::column)
                .as("how options were read, and the one contract without an end")
                .containsOnly("ExtensionOptions", "EndDate");
    }

    private static final class Rows implements RowSink {

        private final List<RegisterRow> accepted = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();

        @Override
        public void accepted(RegisterRow row) {
            accepted.add(row);
        }

        @Override
        public void refused(RefusedRow row) {
            refused.add(row);
        }
    }
}
