package council.procurement.approval;

import static council.procurement.approval.ApprovalFixture.request;
import static council.procurement.rules.ApprovalSubject.AWARD;
import static council.procurement.rules.ApprovalSubject.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.rules.Approvers;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.security.StaffGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the digest of a request stands for, and which requests there are not. */
class ApprovalRequestTest {

    private static final Stakes STAKES = new Stakes(Money.pounds(180_000), false, RiskLevel.MEDIUM);

    @Test
    void digestIsThatOfAllPartsWithTheirLengths() {
        var request = new ApprovalRequest(
                "SBC-2026-0042",
                AWARD,
                "Award it to Søren.",
                new Stakes(new Money(1), true, RiskLevel.LOW),
                List.of(new Fact("Report", "Version 3", "/documents/7")),
                Set.of("officer"),
                5);

        // printf '5:AWARD19:Award it to Søren.1:14:true3:LOW6:Report9:Version 312:/documents/7' | sha256sum
        assertThat(request.digest()).isEqualTo("5d5dab198d4db299df1148fc68372467478969fc18747b32e5139aa7e1acdc2e");
    }

    @Test
    void everythingThatIsToBeApprovedIsInTheDigest() {
        List<String> digests = List.of(
                of("A.", STAKES, Fact.of("Weights", "60, 40")).digest(),
                of("B.", STAKES, Fact.of("Weights", "60, 40")).digest(),
                of("A.", new Stakes(new Money(18_000_001), false, RiskLevel.MEDIUM), Fact.of("Weights", "60, 40"))
                        .digest(),
                of("A.", new Stakes(Money.pounds(180_000), true, RiskLevel.MEDIUM), Fact.of("Weights", "60, 40"))
                        .digest(),
                of("A.", key(null), Fact.of("Announced", "2027-02-01")).digest(),
                of("A.", key(LocalDate.of(2027, 2, 1)), Fact.of("Weights", "60, 40"))
                        .digest(),
                of("A.", key(LocalDate.of(2027, 2, 2)), Fact.of("Weights", "60, 40"))
                        .digest(),
                of("A.", new Stakes(Money.pounds(180_000), false, RiskLevel.HIGH), Fact.of("Weights", "60, 40"))
                        .digest(),
                of("A.", STAKES, Fact.of("Weights", "60, 41")).digest(),
                of("A.", STAKES, Fact.of("Weight", "s60, 40")).digest(),
                of("A.", STAKES, new Fact("Weights", "60, 40", "/sheets/1")).digest(),
                of("A.", STAKES).digest(),
                of("A.", STAKES, Fact.of("Weights", "60, 40"), Fact.of("Lots", "2"))
                        .digest(),
                of("A.", STAKES, Fact.of("Lots", "2"), Fact.of("Weights", "60, 40"))
                        .digest(),
                request("R", STRATEGY, 180_000).digest(),
                request("R", AWARD, 180_000).digest());

        assertThat(digests).doesNotHaveDuplicates();
    }

    private static Stakes key(@Nullable LocalDate announcedFor) {
        return new Stakes(Money.pounds(180_000), true, RiskLevel.MEDIUM, announcedFor);
    }

    @Test
    void onlyKeyDecisionsAreAnnounced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stakes(Money.pounds(180_000), false, RiskLevel.MEDIUM, LocalDate.of(2027, 2, 1)));
    }

    @Test
    void whoseWorkItIsWhenItIsDueAndWhereItBelongsAreNot() {
        var one = new ApprovalRequest("R-1", AWARD, "A.", STAKES, List.of(), Set.of("officer"), 5);
        var other = new ApprovalRequest("R-2", AWARD, "A.", STAKES, List.of(), Set.of("officer", "head"), 6);

        assertThat(one.digest()).isEqualTo(other.digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "/a b", "/a)b", "documents/7", "/"})
    void factLeadsNowhereOutsideOctant(String page) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fact("Report", "Version 3", page))
                .withMessageContaining(page);
    }

    @Test
    void requestSaysWhatWhoseAndUntilWhen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRequest("R", AWARD, " ", STAKES, List.of(), Set.of("officer"), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRequest("R", AWARD, "A.", STAKES, List.of(), Set.of(), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRequest("R", AWARD, "A.", STAKES, List.of(), Set.of("officer"), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRequest("R", AWARD, "A.", STAKES, List.of(), Set.of("officer"), 61));
    }

    @Test
    void everyGroupOfTheTableIsOneThatGetsTasks() {
        assertThat(ApproverGroups.all())
                .containsExactly(
                        StaffGroup.HEADS_OF_SERVICE,
                        StaffGroup.DIRECTORS,
                        StaffGroup.FINANCE,
                        StaffGroup.LEGAL,
                        StaffGroup.CORPORATE_PROCUREMENT,
                        StaffGroup.MEMBERS)
                .allMatch(StaffGroup::hasTasks);
        assertThat(ApproverGroups.withStandIns(Arrays.stream(StaffGroup.values())))
                .doesNotContain(StaffGroup.MEMBERS)
                .hasSize(5);
    }

    @Test
    void everyPersonHasAPlace() {
        var approvers = new Approvers(Map.of("directors", 2));

        assertThat(ApproverGroups.seats(approvers)).containsExactly(StaffGroup.DIRECTORS, StaffGroup.DIRECTORS);
        assertThat(approvers.words()).isEqualTo("two directors");
        assertThat(new Approvers(Map.of("legal", 3)).words()).isEqualTo("3 people of legal services");
        assertThat(new Approvers(Map.of("members", 3)).words()).isEqualTo("3 elected members");
    }

    private static ApprovalRequest of(String sentence, Stakes stakes, Fact... facts) {
        return new ApprovalRequest("R", AWARD, sentence, stakes, List.of(facts), Set.of("officer"), 5);
    }
}
