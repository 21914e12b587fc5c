package council.procurement.register.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All rows of a small register. */
record Rows(List<RegisterRow> accepted, List<RefusedRow> refused, Tally tally) {

    static Rows of(RegisterFile file) throws IOException {
        List<RegisterRow> accepted = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        Tally tally = file.read(new RowSink() {
            @Override
            public void accepted(RegisterRow row) {
                accepted.add(row);
            }

            @Override
            public void refused(RefusedRow row) {
                refused.add(row);
            }
        });
        return new Rows(accepted, refused, tally);
    }
}
