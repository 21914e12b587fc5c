package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which lessons are shown where, and in which order. */
@OctantTest
@Transactional
class LessonsTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");
    private static final int OPTIONS = 2;
    private static final int PREPARATION = 3;

    private final String parks = "Parks " + UUID.randomUUID();

    @Autowired
    private Lessons lessons;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private JdbcClient jdbc;

    private int hours;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void lessonsOfTheCategoryComeFirstThenThoseOfNoneEachLatestFirst() {
        file(aContract("Mowing", parks), OPTIONS, "Older, of parks.");
        file(aContract("Legal advice", null), OPTIONS, "Older, of no category.");
        file(aContract("Play areas", parks), OPTIONS, "Newer, of parks.");
        file(aContract("Printing", null), OPTIONS, "Newer, of no category.");

        assertThat(lessons.forStep(OPTIONS, parks, 5))
                .containsExactly(
                        "Play areas: Newer, of parks.",
                        "Mowing: Older, of parks.",
                        "Printing: Newer, of no category.",
                        "Legal advice: Older, of no category.");
    }

    @Test
    void lessonsOfOtherCategoriesAndOtherStepsAreNotShown() {
        file(aContract("Mowing", parks), PREPARATION, "Of another step.");
        file(aContract("Road works", "Roads " + parks), OPTIONS, "Of another category.");

        assertThat(lessons.forStep(OPTIONS, parks, 5)).isEmpty();
        assertThat(lessons.forStep(PREPARATION, parks, 5)).containsExactly("Mowing: Of another step.");
    }

    @Test
    void whereNoCategoryIsKnownOnlyLessonsOfNoneAreShown() {
        file(aContract("Mowing", parks), OPTIONS, "Of parks.");
        file(aContract("Printing", null), OPTIONS, "Of no category.");

        assertThat(lessons.forStep(OPTIONS, null, 5)).containsExactly("Printing: Of no category.");
    }

    @Test
    void ofManyLessonsTheOldestAreLeftOut() {
        ContractReference mowing = aContract("Mowing", parks);
        file(mowing, OPTIONS, "First.");
        file(mowing, OPTIONS, "Second.");
        file(mowing, OPTIONS, "Third.");

        assertThat(lessons.forStep(OPTIONS, parks, 2)).containsExactly("Mowing: Third.", "Mowing: Second.");
        assertThat(lessons.forStep(OPTIONS, parks, 3)).hasSize(3);
    }

    @Test
    void lessonStaysWithTheCategoryItWasFiledUnder() {
        ContractReference mowing = aContract("Mowing", parks);
        file(mowing, OPTIONS, "Of parks.");

        jdbc.sql("update contract set service_category_label = 'Roads' where reference = ?")
                .param(mowing.value())
                .update();

        assertThat(lessons.forStep(OPTIONS, parks, 5)).containsExactly("Mowing: Of parks.");
    }

    @Test
    void categoryIsThatOfTheServiceElseTheCouncilsElseThatOfTheCpvCode() {
        String council = "Environment " + parks;
        String cpv = "Groundskeeping " + parks;
        file(aContract("Of the service", parks, council, cpv), OPTIONS, "One.");
        file(aContract("Of the council", null, council, cpv), OPTIONS, "Two.");
        file(aContract("Of the code", null, null, cpv), OPTIONS, "Three.");

        assertThat(lessons.forStep(OPTIONS, parks, 5)).containsExactly("Of the service: One.");
        assertThat(lessons.forStep(OPTIONS, council, 5)).containsExactly("Of the council: Two.");
        assertThat(lessons.forStep(OPTIONS, cpv, 5)).containsExactly("Of the code: Three.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void lessonHelpsInOneOfTheEightSteps(int step) {
        file(aContract("Mowing", parks), step, "It helps.");

        assertThat(lessons.forStep(step, parks, 5)).containsExactly("Mowing: It helps.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void thereIsNoOtherStep(int step) {
        ContractReference mowing = aContract("Mowing", parks);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> file(mowing, step, "It helps nowhere."))
                .withMessageContaining("lesson_step_one_of_eight");
    }

    /** Each lesson is filed an hour after the one before. */
    private void file(ContractReference contract, int step, String text) {
        ClockUtil.setCurrentTime(Date.from(MORNING.plusSeconds(3600L * hours++)));
        lessons.file(contract, step, text);
    }

    private ContractReference aContract(String title, @Nullable String category) {
        return aContract(title, category, null, null);
    }

    private ContractReference aContract(
            String title, @Nullable String service, @Nullable String council, @Nullable String cpv) {
        return contracts
                .aContract()
                .with("title", title)
                .with("service_category_label", service)
                .with("procurement_category", council)
                .with("cpv_label", cpv)
                .registered();
    }
}
