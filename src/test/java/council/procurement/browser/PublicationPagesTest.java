package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import council.procurement.register.ContractFixture;
import council.procurement.report.publication.Publication;
import council.procurement.report.publication.PublicationKind;
import council.procurement.report.publication.Publications;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pipeline, past snapshots, invitations, and the lists of a check, in a browser: wide, narrow, and without scripts. */
@BrowserTest
class PublicationPagesTest {

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private Publications publications;

    @Autowired
    private Clock clock;

    private final String mark = "S" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Publication> snapshots = new ArrayList<>();
    private long draft;

    @BeforeEach
    void somethingIsPublished() {
        contracts
                .aContract()
                .with("reference", mark + "-with-a-reference-that-is-so-long-that-no-narrow-screen-has-room-for-it")
                .with("title", mark + " Salt_and_sand_for_all_depots_of_the_borough_and_beyond_it")
                .with("organisational_unit", "Highways")
                .with("process_type", "Published invitation to tender")
                .running(
                        CouncilTime.dayOf(clock.instant()).minusYears(2),
                        CouncilTime.dayOf(clock.instant()).plusMonths(12))
                .registered();
        for (PublicationKind kind : PublicationKind.values()) {
            snapshots.add(publications.publish(
                    publications.draftNow(kind, "procurement").reference()));
        }
        draft = publications.draftNow(PublicationKind.REGISTER, "procurement").id();
    }

    @Test
    void everybodyFindsWhatTheCouncilExpectsToBuy(Visit visit) {
        Page page = visit.page();
        visit.goTo("/");
        page.getByText("Procurement pipeline").first().click();
        page.getByLabel("Words").fill(mark + " salt");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("caption")).containsText("1 to 1 of 1 procurement");
        page.getByText("What the columns of the file mean").click();
        assertThat(page.locator("details")).containsText("EstimatedValueExVAT");
        visit.assertAccessible("pipeline");

        page.getByLabel("Words").fill("nothing like this at all");
        page.getByLabel("Words").press("Enter");
        assertThat(page.getByText("Nothing in the pipeline is like that.")).isVisible();
        visit.assertAccessible("pipeline empty");
    }

    @Test
    void everybodyReadsASnapshot(Visit visit) {
        visit.goTo("/register");
        visit.page().getByText("Past snapshots of the register").click();
        visit.assertAccessible("snapshots");
        visit.page().locator("tbody a").first().click();

        assertThat(visit.page().locator("h1")).containsText("Snapshot of the contracts register");
        assertThat(visit.page().locator("main")).containsText("Nobody had checked it when it was published.");
        visit.assertAccessible("snapshot");
        visit.goTo("/register/invitations");
        assertThat(visit.page().locator("h1")).hasText("Invitations to tender");
        visit.assertAccessible("invitations");
    }

    @Test
    void checkHasItsLists(Visit visit) {
        visit.signIn("procurement", "/publications/" + draft);
        visit.assertAccessible("check of a publication");

        visit.page()
                .getByText(Pattern.compile("are new since the last snapshot"))
                .first()
                .click();

        assertThat(visit.page().locator("h2").last()).hasText("Lines that are new since the last snapshot");
        visit.assertAccessible("check of a publication, new lines");
    }

    @Test
    void pagesFitANarrowScreen(Visit visit) {
        visit.page().setViewportSize(320, 640);
        visit.signIn("procurement", "/publications/" + draft);
        List<String> paths = new ArrayList<>(List.of(
                "/publications/" + draft,
                "/pipeline?query=" + mark,
                "/pipeline/published",
                "/register/published",
                "/register/invitations"));
        snapshots.forEach(snapshot -> paths.add(snapshot.address()));

        for (String path : paths) {
            visit.goTo(path);
            visit.assertAccessible("narrow " + path.replaceAll("[0-9A-F]{6,}", ""));
            assertThat(visit.page().locator("html")).hasJSProperty("scrollWidth", 320);
        }
    }

    @Test
    void allIsReadWithoutScripts(Visit visit) {
        visit.goTo("/");
        String address = visit.page().url();
        try (BrowserContext plain =
                visit.context().browser().newContext(Visit.options().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(address + "pipeline");
            page.getByLabel("Words").fill(mark);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("tbody")).containsText("Highways");
            page.getByText("What the columns of the file mean").click();
            assertThat(page.locator("details dl")).isVisible();
            page.getByText("Past snapshots of the pipeline").click();
            assertThat(page.locator("h1")).hasText("Past snapshots of the procurement pipeline");
        }
    }
}
