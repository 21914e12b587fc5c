package council.procurement.file;

import council.procurement.breakglass.BreakGlass;
import council.procurement.register.Contract;
import council.procurement.report.WithheldFacts;
import council.procurement.security.Person;
import council.procurement.sourcing.TenderAccess;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reader is not told in a file, and what the public is not told, each with its ground. */
@Component
class WithheldSection {

    private final TenderAccess tenders;
    private final WithheldFacts withheld;
    private final BreakGlass breakGlass;

    WithheldSection(TenderAccess tenders, WithheldFacts withheld, BreakGlass breakGlass) {
        this.tenders = tenders;
        this.withheld = withheld;
        this.breakGlass = breakGlass;
    }

    List<WithheldPart> of(Subject subject, Person reader) {
        var parts = new ArrayList<WithheldPart>();
        if (subject.procurement() != null) {
            ofTenders(subject.reference(), reader, parts);
            parts.add(new WithheldPart(
                    "Declarations of interests",
                    "They are about people; the lists they are in are for those who decide about them."));
        }
        Contract contract = subject.contract();
        if (contract != null) {
            withheld.of(contract.reference())
                    .forEach((column, ground) ->
                            parts.add(new WithheldPart("From the public: " + column.officialName(), ground + ".")));
        }
        return List.copyOf(parts);
    }

    private void ofTenders(String reference, Person reader, List<WithheldPart> parts) {
        String what = "Who was invited and who tendered, prices and scores";
        parts.add(new WithheldPart(
                what,
                tenders.obstacle(reader, reference)
                        .orElse("You read them in the lists of the procurement, as far as each is open to you now.")));
    }

    boolean mayBreakGlass(Person reader) {
        return breakGlass.mayAsk(reader);
    }
}
